import { type Messages } from '../../../i18n/messages.js';

/** Every invariant in plain words, by its code. */
export const ruleMessages = {
  'grant.evaluator-only-judges': {
    id: 'Seorang penilai tidak memegang peran lain.',
    en: 'An evaluator holds no other role.',
  },
  'seat.member-only-judges': {
    id: 'Siapa pun yang menempati kursi penilai bukan anggota sekretariat dan bukan auditor selama penyelenggaraan berjalan.',
    en: 'Whoever sits on a panel is neither secretariat nor auditor while the edition runs.',
  },
  'rubric.weights-make-a-whole': {
    id: 'Bobot setiap rubrik berjumlah tepat seratus persen.',
    en: 'The weights of every rubric sum to exactly one hundred per cent.',
  },
  'rubric.frozen-at-first-mark': {
    id: 'Rubrik yang sudah dipakai menilai telah dibekukan.',
    en: 'A rubric that has marks is frozen.',
  },
  'mark.on-scale-and-step': {
    id: 'Setiap nilai berada pada skala dan langkah rubriknya.',
    en: 'Every mark is on the scale and step of its rubric.',
  },
  'assignment.recused-has-no-sheet-that-counts': {
    id: 'Lembar dari penilai yang mengundurkan diri tidak ikut dihitung.',
    en: 'No sheet of a recused evaluator counts.',
  },
  'score-sheet.voided-is-kept': {
    id: 'Lembar yang dibatalkan tetap tersimpan untuk auditor.',
    en: 'A voided sheet is kept for the auditor.',
  },
  'score-sheet.submitted-is-complete': {
    id: 'Lembar yang diserahkan lengkap, dan jumlahnya sesuai dengan nilainya.',
    en: 'A submitted sheet is complete, and its total is that of its marks.',
  },
  'score-sheet.every-version-is-kept': {
    id: 'Setiap versi lembar yang diserahkan tersimpan.',
    en: 'Every submitted version of a sheet is kept.',
  },
  'reopening.has-reason-and-second-person': {
    id: 'Pembukaan kembali lembar mempunyai alasan dan disetujui orang kedua.',
    en: 'Reopening a sheet has a reason and was decided by a second person.',
  },
  'score-sheet.in-time': {
    id: 'Lembar diserahkan sebelum tahapnya ditutup, kecuali dibuka kembali secara resmi.',
    en: 'Sheets were submitted before their stage closed, unless they were formally reopened.',
  },
  'result.nothing-pending': {
    id: 'Tidak ada hasil tersegel yang masih menunggu sesuatu.',
    en: 'Nothing in a sealed result is pending.',
  },
  'result.quorum-met': {
    id: 'Setiap skor dalam hasil tersegel memenuhi kuorum.',
    en: 'Every score in a sealed result meets its quorum.',
  },
  'result.no-open-reopening': {
    id: 'Tidak ada lembar yang masih terbuka pada peringkat yang disegel.',
    en: 'No sheet of a sealed ranking is still open.',
  },
  'result.no-unresolved-tie': {
    id: 'Tidak ada nilai seri yang belum terselesaikan di batas penghargaan.',
    en: 'No tie at an award cut-off is unresolved.',
  },
  'result.hash-is-of-content': {
    id: 'Sidik jari setiap hasil tersegel sesuai dengan isinya.',
    en: 'The hash of every sealed result is that of its content.',
  },
  'result.places-as-sealed': {
    id: 'Urutan yang ditampilkan sama dengan urutan yang disegel.',
    en: 'The places that are shown are those that were sealed.',
  },
  'result.sums-agree': {
    id: 'Skor tersegel sama dengan hitungan ulang basis data dari lembar penilaian.',
    en: 'Sealed scores equal what the database sums up from the sheets.',
  },
  'ranking.sealed-has-result': {
    id: 'Peringkat yang disegel mempunyai hasil, dan hanya itu.',
    en: 'A ranking has a result when, and only when, it is sealed.',
  },
  'ranking.published-has-publication': {
    id: 'Peringkat yang diumumkan mempunyai perintah pengumuman atas hasil terbarunya.',
    en: 'A published ranking has a publication of its newest result.',
  },
  'audit.every-submitted-sheet-has-an-entry': {
    id: 'Setiap penyerahan lembar tercatat dalam jejak audit.',
    en: 'Every submitted sheet has an audit entry.',
  },
  'audit.every-state-of-a-nomination-has-an-entry': {
    id: 'Setiap status usulan tercatat dalam jejak audit.',
    en: 'Every state of a nomination has an audit entry.',
  },
  'audit.every-state-of-a-ranking-has-an-entry': {
    id: 'Setiap status peringkat tercatat dalam jejak audit.',
    en: 'Every state of a ranking has an audit entry.',
  },
  'audit.every-result-has-an-entry': {
    id: 'Setiap hasil tersegel tercatat dalam jejak audit dengan sidik jarinya.',
    en: 'Every sealed result has an audit entry with its hash.',
  },
  'audit.chain-has-no-gap': {
    id: 'Rantai jejak audit tidak terputus.',
    en: 'The chain of the audit trail has no gap.',
  },
} satisfies Messages;
