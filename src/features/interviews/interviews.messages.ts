import { conflict } from '../../core/errors.js';
import { type ConstraintErrors } from '../../platform/http/problem.js';
import { type Messages } from '../../platform/i18n/messages.js';

export const interviewsMessages: Messages = {
  'interview-session.not-found': { id: 'Sesi wawancara tidak ditemukan', en: 'There is no such interview session' },
  'interview-session.room-missing': { id: 'ruang wajib diisi untuk tatap muka', en: 'a room is required on site' },
  'interview-session.link-missing': {
    id: 'tautan wajib diisi untuk wawancara daring',
    en: 'a link is required for an online interview',
  },
  'interview-session.has-slots': {
    id: 'Hari dan zona waktu sesi yang sudah memiliki jadwal tidak dapat diubah',
    en: 'The day and time zone of a session that has slots cannot change',
  },
  'interview-slot.not-found': { id: 'Jadwal wawancara tidak ditemukan', en: 'There is no such interview slot' },
  'interview-slot.overlaps': {
    id: 'Jadwal ini bertabrakan dengan jadwal lain dalam sesi yang sama',
    en: 'This slot overlaps another of the same session',
  },
  'interview-slot.nomination-has-slot': {
    id: 'Nomine ini sudah memiliki jadwal wawancara',
    en: 'This nominee already has an interview slot',
  },
  'interview-slot.nomination-of-other-panel': {
    id: 'bukan usulan terverifikasi yang dinilai oleh tim penilai sesi ini',
    en: 'is not a verified nomination that the panel of this session marks',
  },
  'interview-slot.on-another-day': {
    id: 'tidak berada pada hari sesi wawancara',
    en: 'does not lie on the day of the session',
  },
  'interview-slot.ends-before-start': { id: 'harus setelah waktu mulai', en: 'must come after the start' },
  'interview-slot.attendance-recorded': {
    id: 'Kehadiran sudah dicatat; jadwal ini tidak dapat dipindah atau dihapus',
    en: 'Attendance has been recorded; the slot can no longer be moved or removed',
  },
  'interview-slot.absent-has-nobody': {
    id: 'dikosongkan bila nomine tidak hadir',
    en: 'stays empty when the nominee was absent',
  },
};

export const interviewsConstraints: ConstraintErrors = {
  interview_slot_no_overlap: conflict('interview-slot.overlaps'),
  interview_slot_one_per_nomination: conflict('interview-slot.nomination-has-slot'),
};
