import { type FaultSentence } from '../rule-fault-messages.js';

/** What can be wrong in a workbook or CSV file before its values are read as a scoring problem. */
export const tableFaultMessages = {
  'file.unreadable': { id: '{{reason}}: berkas tidak dapat dibaca', en: '{{reason}}: the file cannot be read' },
  'file.empty': { id: 'berkas kosong', en: 'the file is empty' },
  'file.too-large': { id: 'berkas lebih besar dari {{max}} MB', en: 'the file is larger than {{max}} MB' },
  'file.unknown-kind': {
    id: 'bukan berkas JSON, CSV, atau XLSX; lihat akhiran namanya',
    en: 'is no JSON, CSV or XLSX file; look at the ending of its name',
  },
  'file.not-utf8': {
    id: 'bukan teks UTF-8 (mungkin Windows-1252); simpanlah sebagai UTF-8 (di Excel: "CSV UTF-8")',
    en: 'is not text in UTF-8 (perhaps Windows-1252); save it as UTF-8 (in Excel: "CSV UTF-8")',
  },
  'file.utf16': {
    id: 'teks UTF-16; simpanlah sebagai UTF-8 (di Excel: "CSV UTF-8")',
    en: 'is text in UTF-16; save it as UTF-8 (in Excel: "CSV UTF-8")',
  },
  'file.not-json': { id: 'bukan JSON', en: 'is no JSON' },
  'file.not-csv': {
    id: 'bukan CSV yang benar pada baris teks {{line}}: tanda petik tidak berpasangan atau salah letak',
    en: 'is not proper CSV at line {{line}}: a quote is open or out of place',
  },
  'file.not-workbook': {
    id: 'bukan buku kerja XLSX, atau rusak',
    en: 'is no XLSX workbook, or is damaged',
  },
  'file.old-workbook': {
    id: 'buku kerja Excel lama (.xls) atau bersandi; simpanlah sebagai XLSX tanpa sandi',
    en: 'is an old Excel workbook (.xls) or has a password; save it as XLSX without one',
  },
  'file.expands': {
    id: 'isi buku kerja mengembang melebihi {{max}} MB; tidak dibuka',
    en: 'expands to more than {{max}} MB; it was not opened',
  },
  'file.too-many-sheets': {
    id: 'berisi lebih dari {{max}} lembar',
    en: 'has more than {{max}} sheets',
  },
  'file.too-many-rows': { id: 'berisi lebih dari {{max}} baris', en: 'has more than {{max}} rows' },
  'table.missing': {
    id: 'tabel "{{name}}" tidak ada; yang ada: {{found}}',
    en: 'there is no table "{{name}}"; there are: {{found}}',
  },
  'table.empty': { id: 'tidak ada baris di bawah judul kolom', en: 'has no row below the headings' },
  'column.missing': { id: 'kolom "{{name}}" tidak ada', en: 'there is no column "{{name}}"' },
  'column.unknown': {
    id: '"{{name}}" bukan kolom tabel ini; kolomnya: {{allowed}}',
    en: '"{{name}}" is no column of this table; they are {{allowed}}',
  },
  'column.duplicate': { id: 'kolom "{{name}}" ada dua kali', en: 'the column "{{name}}" is there twice' },
  'cell.without-heading': {
    id: 'isi di luar kolom yang berjudul; pemisah kolom mungkin tertukar dengan koma desimal',
    en: 'stands outside the columns that have a heading; perhaps a decimal comma was taken for a separator',
  },
  'cell.blank': { id: 'wajib diisi', en: 'is blank' },
  'cell.too-long': { id: 'lebih dari {{max}} karakter', en: 'is longer than {{max}} characters' },
  'cell.formula-error': {
    id: 'rumus menghasilkan kesalahan {{value}}',
    en: 'the formula gives the error {{value}}',
  },
  'cell.not-computed': {
    id: 'rumus belum dihitung; buka dan simpan berkas ini di program lembar kerja',
    en: 'the formula was never computed; open the file in a spreadsheet program and save it',
  },
  'cell.date': { id: 'berisi tanggal ({{value}}), bukan nilai', en: 'holds a date ({{value}}), not a value' },
  'cell.percent': {
    id: 'berformat persen ({{value}}); tulislah angka biasa, misalnya 88,1 dan bukan 88,1%',
    en: 'is formatted as a percentage ({{value}}); write a plain number, 88.1 and not 88.1%',
  },
  'cell.merged': {
    id: 'sel gabungan {{value}}; pisahkan dahulu',
    en: 'is part of the merged cells {{value}}; unmerge them',
  },
  'number.thousands': {
    id: '{{value}} bisa berarti ribuan atau desimal: berkas ini memakai koma dan titik; tulislah tanpa pemisah ribuan',
    en: '{{value}} may mean thousands or decimals: this file uses both comma and point; write no thousands separator',
  },
  'nominee.unlisted': {
    id: 'calon "{{name}}" tidak ada di tabel calon',
    en: 'the nominee "{{name}}" is not in the table of nominees',
  },
  'sheet.duplicate': {
    id: 'penilai "{{evaluator}}" sudah mempunyai lembar untuk calon "{{name}}"',
    en: 'the evaluator "{{evaluator}}" already has a sheet for the nominee "{{name}}"',
  },
  'entry.duplicate': { id: 'sudah disebut di baris lain', en: 'was already given in another row' },
  'sheet.not-beyond-recusal': {
    id: 'penilai tercatat {{state}}, tetapi ada nilainya',
    en: 'the evaluator is said to be {{state}}, yet there are marks',
  },
  'entry.unknown-criterion': {
    id: '{{value}} bukan kode kriteria, indikator, atau syarat',
    en: '{{value}} is not the code of a criterion, an indicator or a gate',
  },
  'register.panel': {
    id: 'tahap "{{stage}}" dinilai oleh tim penilai; daftar besar hanya dapat diperingkat menurut indikator',
    en: 'the stage "{{stage}}" is marked by a panel; a register is ranked by indicators only',
  },
  'claim.duplicate': {
    id: 'hasil calon "{{name}}" disebut lebih dari sekali',
    en: 'the result of the nominee "{{name}}" is given more than once',
  },
} as const satisfies Readonly<Record<string, FaultSentence>>;
