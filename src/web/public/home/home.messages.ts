import { type Messages } from '../../i18n/messages.js';

export const homeMessages = {
  'home.kicker': { id: 'Penghargaan Jaminan Sosial Ketenagakerjaan', en: 'Employment social security award' },
  'home.description': {
    id: 'Pemenang dan peringkat {{edition}}: penghargaan bagi pemerintah daerah dan badan usaha yang melindungi pekerjanya. Setiap angka dapat diperiksa.',
    en: 'Winners and rankings of {{edition}}: the award for local governments and businesses that protect their workers. Every number can be checked.',
  },
  'home.lead': {
    id: 'Penghargaan bagi pemerintah daerah dan badan usaha yang sungguh-sungguh melindungi pekerja melalui jaminan sosial ketenagakerjaan.',
    en: 'The award for local governments and businesses that take the social security of their workers seriously.',
  },
  'home.period': { id: 'Periode penilaian {{from}} – {{to}}', en: 'Assessment period {{from}} – {{to}}' },
  'home.announced': { id: 'Diumumkan {{day}}', en: 'Announced {{day}}' },
  'home.winners': { id: 'Peraih penghargaan', en: 'Winners' },
  'home.winners.national': { id: 'Peraih penghargaan tingkat nasional', en: 'Winners at national level' },
  'home.all': { id: 'Semua peringkat {{edition}}', en: 'All rankings of {{edition}}' },
  'home.provinces': { id: 'Tingkat provinsi', en: 'Provincial level' },
  'home.provinces.lead': {
    id: 'Peringkat pertama setiap kategori mewakili provinsinya di tingkat nasional.',
    en: 'The first of each category represents its province at national level.',
  },
  'home.rankings': { id: '{{count}} peringkat', en: { one: '{{count}} ranking', other: '{{count}} rankings' } },
  'home.how': { id: 'Mengapa hasil ini dapat dipercaya', en: 'Why this result can be trusted' },
  'home.how.method': { id: 'Dihitung dengan aturan yang terbuka', en: 'Computed by open rules' },
  'home.how.method.text': {
    id: 'Bobot, pembulatan, dan cara memutus nilai seri ditetapkan sebelum penilaian dan berlaku sama bagi semua nomine.',
    en: 'Weights, rounding and how ties are broken are fixed before marking and are the same for every nominee.',
  },
  'home.how.method.link': { id: 'Baca metodenya', en: 'Read the method' },
  'home.how.sealed': { id: 'Disegel sebelum diumumkan', en: 'Sealed before it is announced' },
  'home.how.sealed.text': {
    id: 'Setelah pleno, hasil dikunci dengan sidik jari dan tanda tangan digital. Mengubah satu angka saja akan ketahuan.',
    en: 'After the plenary the result is closed with a fingerprint and a digital signature. Changing a single number would show.',
  },
  'home.how.sealed.link': { id: 'Buka arsip', en: 'Open the archive' },
  'home.how.checked': { id: 'Dapat diperiksa siapa saja', en: 'Open to be checked by anybody' },
  'home.how.checked.text': {
    id: 'Peramban Anda sendiri dapat menghitung ulang seluruh hasil dari berkasnya, tanpa perlu memercayai server ini.',
    en: 'Your own browser can compute a whole result again from its file, without having to trust this server.',
  },
  'home.how.checked.link': { id: 'Periksa hasil', en: 'Check a result' },
  'home.empty': { id: 'Belum ada hasil yang diumumkan', en: 'No result has been announced yet' },
  'home.empty.text': {
    id: 'Hasil muncul di sini tepat pada saat pengumumannya. Sementara itu, Anda dapat membaca bagaimana skor dihitung.',
    en: 'Results appear here at the very moment they are announced. Meanwhile you can read how scores come about.',
  },
} satisfies Messages;
