import { type Messages } from '../../i18n/messages.js';

export const panelMessages = {
  'panel.title': { id: 'Panel: {{name}}', en: 'Panel: {{name}}' },
  'panel.title.plain': { id: 'Panel dan keputusan', en: 'Panel and decision' },
  'panel.up': { id: 'Tugas saya', en: 'My work' },
  'panel.lead': {
    id: 'Kemajuan tim penilai, permintaan buka kunci, keputusan pleno, dan tanda tangan kursi Anda.',
    en: 'How far the panel is, requests to open sheets again, the decision of the plenary, and your signature.',
  },

  'progress.title': { id: 'Kemajuan tim penilai', en: 'Progress of the panel' },
  'progress.lead': {
    id: 'Sebagai ketua Anda melihat siapa yang sudah mengirim, tidak pernah nilainya.',
    en: 'As the chair you see who has handed in, never what.',
  },
  'progress.caption': { id: 'Lembar menurut nomine dan kursi', en: 'Sheets by nominee and seat' },
  'progress.nominee': { id: 'Nomine', en: 'Nominee' },
  'progress.total': { id: 'Terkirim', en: 'Handed in' },
  'progress.of': { id: '{{done}} dari {{all}}', en: '{{done}} of {{all}}' },

  'decision.title': { id: 'Keputusan pleno', en: 'Decision of the plenary' },
  'decision.show': { id: 'Lihat keputusan pleno', en: 'Show the decision of the plenary' },
  'decision.none': {
    id: 'Pleno belum memutuskan peringkat ini.',
    en: 'The plenary has not decided this ranking yet.',
  },
  'decision.minutes': { id: 'Berita acara', en: 'Minutes' },
  'decision.held': { id: 'Rapat pleno', en: 'Plenary held' },
  'decision.recorded': { id: 'Dicatat', en: 'Recorded' },
  'decision.version': { id: 'Versi keputusan', en: 'Version of the decision' },
  'decision.hash': { id: 'Sidik hasil perhitungan', en: 'Fingerprint of the outcome' },
  'decision.overrides': {
    id: 'Penyimpangan dari urutan hasil perhitungan',
    en: 'Departures from the computed order',
  },
  'decision.overrides.none': {
    id: 'Urutan hasil perhitungan diterima tanpa perubahan.',
    en: 'The computed order stands without change.',
  },
  'decision.override': { id: 'Peringkat {{rank}}: {{reason}}', en: 'Rank {{rank}}: {{reason}}' },
  'decision.unnamed': { id: 'Nomine', en: 'Nominee' },

  'sign.title': { id: 'Tanda tangan', en: 'Signatures' },
  'sign.caption': { id: 'Kursi dan tanda tangannya', en: 'Seats and their signatures' },
  'sign.signed': { id: 'Menandatangani {{at}}', en: 'Signed {{at}}' },
  'sign.outdated': { id: 'Perlu ditandatangani ulang', en: 'Has to be signed again' },
  'sign.awaited': { id: 'Belum menandatangani', en: 'Not signed' },
  'sign.yours': { id: 'kursi Anda', en: 'your seat' },
  'sign.open': { id: 'Tandatangani…', en: 'Sign…' },
  'sign.confirm.title': { id: 'Tandatangani keputusan pleno?', en: 'Sign the decision of the plenary?' },
  'sign.confirm.text': {
    id: 'Anda menandatangani berita acara {{minutes}} (versi {{version}}) dan hasil perhitungan dengan sidik {{hash}} untuk {{seat}}. Tanda tangan dicatat dalam jejak audit dan menjadi bagian dari hasil tersegel.',
    en: 'You sign the minutes {{minutes}} (version {{version}}) and the outcome with the fingerprint {{hash}} for {{seat}}. The signature is kept in the audit trail and becomes part of the sealed result.',
  },
  'sign.confirm.verb': { id: 'Tandatangani', en: 'Sign' },
  'sign.done': { id: 'Tanda tangan Anda tercatat', en: 'Your signature is recorded' },
} satisfies Messages;
