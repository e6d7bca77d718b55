import { type Messages } from '../../../i18n/messages.js';

export const shortcutMessages = {
  'shortcuts.title': { id: 'Pintasan papan ketik', en: 'Keyboard shortcuts' },
  'shortcuts.lead': {
    id: 'Berlaku selama sebuah kriteria atau salah satu tombolnya terpilih, dan tidak sewaktu mengetik.',
    en: 'They work while a criterion or one of its buttons has the focus, and not while typing.',
  },
  'shortcuts.level': {
    id: 'Pilih tingkat; bila tingkatnya satu nilai, nilai itu langsung diberikan',
    en: 'Choose a level; where a level is one mark, that mark is given',
  },
  'shortcuts.step': { id: 'Turunkan atau naikkan nilai satu langkah', en: 'Lower or raise the mark by one step' },
  'shortcuts.leap': { id: 'Turunkan atau naikkan nilai lima langkah', en: 'Lower or raise the mark by five steps' },
  'shortcuts.move': { id: 'Kriteria sebelumnya atau berikutnya', en: 'Previous or next criterion' },
  'shortcuts.clear': { id: 'Tarik nilai', en: 'Take the mark back' },
  'shortcuts.tab': { id: 'Ke tombol, penggeser, dan kolom berikutnya', en: 'To the next button, slider and field' },
  'shortcuts.close': { id: 'Tutup', en: 'Close' },
} satisfies Messages;
