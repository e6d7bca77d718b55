import { type Messages } from '../../i18n/messages.js';

export const reportsMessages = {
  'reports.title': { id: 'Laporan masalah', en: 'Reported problems' },
  'reports.lead': {
    id: 'Masalah berkas yang dilaporkan penilai. Jawaban Anda menutup laporan; yang membacanya pelapor dan auditor, bukan rekan setimnya.',
    en: 'Problems with files that evaluators report. Your answer closes the report; whoever reported it and the auditor read it, colleagues on the panel do not.',
  },
  'reports.lead.reader': {
    id: 'Masalah berkas yang dilaporkan penilai, dan jawaban sekretariat. Anda membaca; sekretariat yang menjawab.',
    en: 'Problems with files that evaluators report, and the answers of the secretariat. You read; the secretariat answers.',
  },
  'reports.edition': { id: 'Penyelenggaraan', en: 'Edition' },
  'reports.states': { id: 'Status laporan', en: 'State of the reports' },
  'reports.tab.all': { id: 'Semua ({{count}})', en: 'All ({{count}})' },
  'reports.tab.open': { id: 'Menunggu jawaban ({{count}})', en: 'Awaiting an answer ({{count}})' },
  'reports.tab.answered': { id: 'Dijawab ({{count}})', en: 'Answered ({{count}})' },
  'reports.none': { id: 'Belum ada laporan', en: 'No reports yet' },
  'reports.none.lead': {
    id: 'Laporan muncul di sini begitu seorang penilai menandai masalah pada berkas nomine yang dinilainya. Tidak ada yang perlu Anda lakukan.',
    en: 'A report appears here as soon as an evaluator flags a problem with a file they mark. There is nothing to do.',
  },
  'reports.none.open': { id: 'Semua laporan sudah dijawab', en: 'Every report has been answered' },
  'reports.none.open.lead': {
    id: 'Jawaban yang sudah diberikan ada di bagian “Dijawab”.',
    en: 'The answers that were given stand under “Answered”.',
  },
  'reports.none.answered': { id: 'Belum ada laporan yang dijawab', en: 'No report has been answered yet' },
  'reports.none.answered.lead': {
    id: 'Buka bagian “Menunggu jawaban” untuk menjawab.',
    en: 'Open “Awaiting an answer” to answer.',
  },
  'reports.from': { id: '{{seat}} · {{at}}', en: '{{seat}} · {{at}}' },
  'reports.about': { id: 'Tentang: {{about}}', en: 'About: {{about}}' },
  'reports.document': { id: 'Buka dokumen', en: 'Open the document' },
  'reports.answered': { id: 'Jawaban, {{at}}', en: 'Answer, {{at}}' },
  'reports.answer': { id: 'Jawab…', en: 'Answer…' },
  'reports.answer.label': { id: 'Jawaban untuk penilai', en: 'Answer to the evaluator' },
  'reports.answer.hint': {
    id: 'Jawaban menutup laporan dan tidak dapat diubah.',
    en: 'The answer closes the report and cannot be changed.',
  },
  'reports.answer.send': { id: 'Kirim jawaban dan tutup', en: 'Send the answer and close' },
  'reports.answer.cancel': { id: 'Batal', en: 'Cancel' },
  'reports.answer.sent': { id: 'Jawaban terkirim', en: 'The answer has been sent' },

  'open.link': { id: 'Laporan masalah', en: 'Reported problems' },
  'open.link.count': { id: 'Laporan masalah ({{count}})', en: 'Reported problems ({{count}})' },
  'open.seal': {
    id: '{{count}} laporan masalah berkas masih menunggu jawaban; penyegelan tidak menunggunya.',
    en: {
      one: '{{count}} reported problem still awaits an answer; sealing does not wait for it.',
      other: '{{count}} reported problems still await an answer; sealing does not wait for them.',
    },
  },
  'open.see': { id: 'Lihat laporan', en: 'See the reports' },
} satisfies Messages;
