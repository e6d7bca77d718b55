import { type Messages } from './messages.js';

/** Faults that any request can have, whatever it is about. */
export const platformMessages: Messages = {
  'request.invalid': {
    id: 'Permintaan tidak dapat diproses: periksa isian yang ditandai',
    en: 'The request cannot be processed: check the marked fields',
  },
  'request.malformed-json': { id: 'Isi permintaan bukan JSON yang sah', en: 'The body is not valid JSON' },
  'request.too-large': { id: 'Isi permintaan terlalu besar', en: 'The body is too large' },
  'request.unsupported-media-type': {
    id: 'Jenis isi permintaan tidak didukung',
    en: 'The media type of the body is not supported',
  },
  'request.malformed': { id: 'Permintaan tidak sah', en: 'The request is malformed' },
  'request.route-not-found': { id: 'Alamat tidak ditemukan', en: 'There is no such address' },
  'request.too-many': {
    id: 'Terlalu banyak permintaan; coba lagi sebentar lagi',
    en: 'Too many requests; try again shortly',
  },
  'request.if-match-missing': {
    id: 'Tajuk If-Match wajib ada: sebutkan versi yang Anda ubah',
    en: 'The If-Match header is required: name the version you are changing',
  },
  'request.if-match-malformed': { id: 'Tajuk If-Match tidak sah', en: 'The If-Match header is malformed' },
  'request.stale': {
    id: 'Data sudah diubah orang lain; muat ulang lalu ulangi',
    en: 'Somebody else changed this first; reload and try again',
  },
  'request.cursor-malformed': { id: 'Penanda halaman tidak sah', en: 'The page cursor is malformed' },
  'request.conflicts-with-data': {
    id: 'Permintaan bertentangan dengan data yang ada',
    en: 'The request contradicts data that exists',
  },
  'request.value-not-storable': { id: 'Ada nilai yang tidak dapat disimpan', en: 'A value cannot be stored' },
  'server.failed': {
    id: 'Terjadi kesalahan di server; sebutkan nomor permintaan ini bila melapor',
    en: 'The server failed; name this request number when you report it',
  },
  'server.unavailable': { id: 'Layanan sedang tidak tersedia', en: 'The service is unavailable' },
  'access.sign-in-needed': { id: 'Silakan masuk terlebih dahulu', en: 'Sign in first' },
  'access.role-not-allowed': { id: 'Peran Anda tidak berwenang untuk tindakan ini', en: 'Your role may not do this' },
  'access.not-declared': { id: 'Alamat ini tertutup', en: 'This route is closed' },
  'idempotency.key-malformed': {
    id: 'Idempotency-Key harus 1 sampai 200 karakter yang dapat dicetak',
    en: 'Idempotency-Key must be 1 to 200 printable characters',
  },
  'idempotency.key-reused': {
    id: 'Idempotency-Key ini sudah dipakai untuk permintaan lain',
    en: 'This Idempotency-Key was used for another request',
  },
  'idempotency.in-progress': {
    id: 'Permintaan dengan Idempotency-Key ini sedang atau sudah diproses; periksa hasilnya',
    en: 'A request with this Idempotency-Key is being or has been processed; look for its outcome',
  },
  'field.unknown': { id: 'isian ini tidak dikenal', en: 'this field is not known' },
  'field.required': { id: 'wajib diisi', en: 'is required' },
  'field.not-text': { id: 'harus berupa teks', en: 'must be text' },
  'field.too-long': { id: 'paling banyak {{max}} karakter', en: 'at most {{max}} characters' },
  'field.too-short': { id: 'paling sedikit {{min}} karakter', en: 'at least {{min}} characters' },
  'field.not-uuid': { id: 'harus berupa UUID', en: 'must be a UUID' },
  'field.not-a-choice': { id: 'harus salah satu dari: {{choices}}', en: 'must be one of: {{choices}}' },
  'field.not-decimal': {
    id: 'harus berupa angka desimal, misalnya 33,25',
    en: 'must be a decimal number such as 33.25',
  },
  'field.not-whole': { id: 'harus berupa bilangan bulat', en: 'must be a whole number' },
  'field.too-small': { id: 'paling kecil {{min}}', en: 'at least {{min}}' },
  'field.too-big': { id: 'paling besar {{max}}', en: 'at most {{max}}' },
  'field.not-instant': {
    id: 'harus berupa waktu ISO 8601 dengan selisih zona, misalnya 2025-09-25T09:00:00+08:00',
    en: 'must be an ISO 8601 instant with an offset such as 2025-09-25T09:00:00+08:00',
  },
  'field.not-date': { id: 'harus berupa tanggal, misalnya 2025-09-25', en: 'must be a date such as 2025-09-25' },
  'field.not-flag': { id: 'harus true atau false', en: 'must be true or false' },
  'field.not-object': { id: 'harus berupa objek', en: 'must be an object' },
  'field.not-list': { id: 'harus berupa daftar', en: 'must be a list' },
  'field.too-many-items': { id: 'paling banyak {{max}} butir', en: 'at most {{max}} items' },
  'field.too-few-items': { id: 'paling sedikit {{min}} butir', en: 'at least {{min}} items' },
  'field.not-email': { id: 'harus berupa alamat surel', en: 'must be an e-mail address' },
  'field.wrong-form': { id: 'bentuknya tidak sesuai', en: 'has the wrong form' },
  'field.control-character': {
    id: 'memuat karakter yang tidak dapat disimpan',
    en: 'contains a character that cannot be stored',
  },
};
