import { type Messages } from '../../i18n/messages.js';

export const gatesMessages = {
  'gates.title': { id: 'Syarat gugur', en: 'Gates' },
  'gates.lead': {
    id: 'Terpenuhi, tidak terpenuhi, atau menunggu; tidak mengubah skor. Syarat yang menunggu menghalangi penyegelan.',
    en: 'Passed, failed or pending; they change no score. A pending gate blocks sealing.',
  },
  'gates.none': {
    id: 'Rubrik kategori ini tidak memuat syarat gugur.',
    en: 'The rubric of this category has no gates.',
  },
  'gate.pass': { id: 'Terpenuhi', en: 'Passed' },
  'gate.fail': { id: 'Tidak terpenuhi', en: 'Failed' },
  'gate.pending': { id: 'Menunggu keputusan', en: 'Pending' },
  'gate.decided': { id: 'diputuskan {{at}}', en: 'decided {{at}}' },
  'gate.decide': { id: 'Putuskan', en: 'Decide' },
  'gate.change': { id: 'Ubah', en: 'Change' },
  'gate.decide-named': { id: 'Putuskan {{name}}', en: 'Decide {{name}}' },
  'gate.change-named': { id: 'Ubah keputusan {{name}}', en: 'Change the decision on {{name}}' },
  'gate.outcome': { id: 'Keputusan', en: 'Decision' },
  'gate.reason': { id: 'Alasan', en: 'Reason' },
  'gate.reason.hint': {
    id: 'Wajib bila tidak terpenuhi; dibaca nomine.',
    en: 'Required for a failure; the nominee reads it.',
  },
  'gate.save': { id: 'Simpan keputusan', en: 'Save the decision' },
  'gate.saved': { id: 'Keputusan {{name}} disimpan', en: 'The decision on {{name}} is saved' },
} satisfies Messages;
