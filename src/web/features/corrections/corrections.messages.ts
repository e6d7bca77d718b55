import { type Messages } from '../../i18n/messages.js';

export const correctionMessages = {
  'reopen.ask': { id: 'Minta lembar dibuka kembali…', en: 'Ask to open the sheet again…' },
  'reopen.title': { id: 'Minta lembar dibuka kembali', en: 'Ask to open the sheet again' },
  'reopen.lead': {
    id: 'Ketua tim penilai atau sekretariat memutuskan. Bila disetujui, lembar dapat diubah lagi dan harus dikirim ulang; versi lama tetap tersimpan.',
    en: 'The chair of the panel or the secretariat decides. If approved, the sheet can be changed and has to be handed in again; the old version is kept.',
  },
  'reopen.reason': { id: 'Alasan', en: 'Reason' },
  'reopen.verb': { id: 'Kirim permintaan', en: 'Send the request' },
  'reopen.cancel': { id: 'Batal', en: 'Cancel' },
  'reopen.sent': { id: 'Permintaan terkirim', en: 'The request has been sent' },
  'reopen.pending': {
    id: 'Permintaan buka kunci menunggu keputusan sejak {{at}}: “{{reason}}”',
    en: 'A request to open it again awaits a decision since {{at}}: “{{reason}}”',
  },
  'reopen.refused': {
    id: 'Permintaan buka kunci ditolak {{at}}.',
    en: 'The request to open it again was refused {{at}}.',
  },

  'requests.title': { id: 'Permintaan buka kunci', en: 'Requests to open sheets again' },
  'requests.lead': {
    id: 'Lembar yang sudah dikirim hanya terbuka kembali dengan alasan dan persetujuan orang kedua.',
    en: 'A sheet that was handed in only opens again with a reason and the consent of a second person.',
  },
  'requests.none': { id: 'Tidak ada permintaan buka kunci.', en: 'There are no requests.' },
  'requests.who': {
    id: '{{name}} · {{stage}} · kursi {{seat}}',
    en: '{{name}} · {{stage}} · seat {{seat}}',
  },
  'requests.at': { id: 'Diminta {{at}}', en: 'Asked {{at}}' },
  'requests.own': { id: 'Diputuskan oleh orang kedua', en: 'Decided by a second person' },
  'requests.approve': { id: 'Setujui…', en: 'Approve…' },
  'requests.refuse': { id: 'Tolak…', en: 'Refuse…' },
  'requests.approve.title': { id: 'Setujui permintaan?', en: 'Approve the request?' },
  'requests.approve.text': {
    id: 'Lembar {{stage}} kursi {{seat}} untuk {{name}} terbuka kembali dan tidak dihitung sampai dikirim ulang. Keputusan Anda dicatat dan tidak dapat ditarik.',
    en: 'The sheet “{{stage}}” of seat {{seat}} for {{name}} opens again and does not count until it is handed in again. Your decision is recorded and cannot be taken back.',
  },
  'requests.approve.verb': { id: 'Setujui dan buka lembar', en: 'Approve and open the sheet' },
  'requests.refuse.title': { id: 'Tolak permintaan?', en: 'Refuse the request?' },
  'requests.refuse.text': {
    id: 'Lembar {{stage}} kursi {{seat}} untuk {{name}} tetap terkunci. Keputusan Anda dicatat dan tidak dapat ditarik.',
    en: 'The sheet “{{stage}}” of seat {{seat}} for {{name}} stays locked. Your decision is recorded and cannot be taken back.',
  },
  'requests.refuse.verb': { id: 'Tolak permintaan', en: 'Refuse the request' },
  'requests.outcome.pending': { id: 'Menunggu', en: 'Pending' },
  'requests.outcome.approved': { id: 'Disetujui', en: 'Approved' },
  'requests.outcome.refused': { id: 'Ditolak', en: 'Refused' },
} satisfies Messages;
