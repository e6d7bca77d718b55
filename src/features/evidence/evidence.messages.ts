import { conflict } from '../../core/errors.js';
import { type ConstraintErrors } from '../../platform/http/problem.js';
import { type Messages } from '../../platform/i18n/messages.js';

export const evidenceMessages: Messages = {
  'evidence.not-found': { id: 'Bukti dukung tidak ditemukan', en: 'There is no such evidence' },
  'evidence.too-large': {
    id: 'Berkas terlalu besar; paling besar {{maxBytes}} bita',
    en: 'The file is too large; at most {{maxBytes}} bytes',
  },
  'evidence.too-many': {
    id: 'Usulan ini sudah mempunyai {{max}} berkas bukti; hapus yang tidak diperlukan',
    en: 'This nomination has {{max}} evidence files already; remove what is not needed',
  },
  'evidence.empty': { id: 'berkas ini kosong', en: 'this file is empty' },
  'evidence.broken': {
    id: 'pengunggahan terputus atau rusak; ulangi',
    en: 'the upload broke off or is damaged; try again',
  },
  'evidence.type-not-allowed': {
    id: 'jenis berkas ini tidak diterima; gunakan PDF, PNG, JPEG, DOCX, XLSX, ODT, ODS, CSV atau teks, tanpa makro',
    en: 'files of this type are not taken; use PDF, PNG, JPEG, DOCX, XLSX, ODT, ODS, CSV or text, without macros',
  },
  'evidence.criterion-unknown': {
    id: 'rubrik kategori ini tidak mempunyai kriteria tersebut',
    en: 'the rubric of this category has no such criterion',
  },
  'evidence.missing': { id: 'kriteria ini belum mempunyai bukti dukung', en: 'this criterion has no evidence yet' },
};

export const evidenceConstraints: ConstraintErrors = {
  evidence_same_file_once: conflict('request.conflicts-with-data'),
};
