import { type FieldFault } from '../../core/errors.js';

/** How long a password may be, in characters. Length is asked for, composition is not (NIST SP 800-63B, 5.1.1). */
export const PASSWORD_LENGTH = { min: 12, max: 200 } as const;

/** The same password, however the keyboard composed its characters (NFKC). */
export const normalPassword = (password: string): string => password.normalize('NFKC');

/** Why this person may not choose the password, or undefined. */
export function passwordFault(password: string, email: string): Omit<FieldFault, 'field'> | undefined {
  const normal = normalPassword(password);
  const { min, max } = PASSWORD_LENGTH;
  const { length } = Array.from(normal);
  if (length < min) return { code: 'field.too-short', params: { min } };
  if (length > max) return { code: 'field.too-long', params: { max } };
  const folded = normal.trim().toLowerCase();
  if (folded === email.toLowerCase()) return { code: 'password.same-as-email' };
  if (COMMON_PASSWORDS.has(folded)) return { code: 'password.too-common' };
  return undefined;
}

/**
 * Passwords that guessing programs try first, of the length that is allowed here, in lower case. Small on purpose: the
 * length does most of the work, this stops what people type to satisfy it.
 */
const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `
  000000000000 111111111111 112233445566 121212121212 123123123123 123412341234 123454321012 1234567890-=
  123456789012 1234567890123 12345678901234 123456789012345 1234567890123456 12345678910a 123456789abc 123456abcdef
  123qweasdzxc 1q2w3e4r5t6y 1q2w3e4r5t6y7u 1qaz2wsx3edc 1qaz2wsx3edc4rfv 1qazxsw23edc 654321654321 987654321098
  aaaaaaaaaaaa abc123abc123 abc123456789 abcabcabcabc abcd12345678 abcdefghijkl abcdefghijklm admin1234567 adminadmin123
  adminadminadmin administrator administrator1 administrator123 akucintakamu akusayangkamu alhamdulillah
  alhamdulillah1 asdfasdfasdf asdfghjkl123 asdfghjkl;'\\ asdfghjklqwe assalamualaikum asdqwezxc123 bismillah123
  bismillah1234 bismillahirrahmanirrahim bpjsketenagakerjaan changeme1234 changemenow1 cintakamu123 correcthorsebatterystaple
  football1234 garudaindonesia gantikatasandi iloveyou1234 iloveyouiloveyou indonesia123 indonesia1234 indonesia1945
  indonesia2024 indonesia2025 indonesia2026 indonesiaraya jakarta12345 juaraparitrana katasandi123 katasandi1234
  katasandiku123 ketenagakerjaan kucinggarong letmein12345 merdeka17845 merdeka1945! minecraft123 p@ssw0rd1234
  p@ssword1234 paritrana123 paritrana1234 paritrana2024 paritrana2025 paritrana2026 paritranaaward pass12345678
  passw0rd1234 passwordpassword password0000 password1111 password1234 password12345 password123456 password2024
  password2025 password2026 penghargaan123 qazwsxedcrfv qqqqqqqqqqqq qwe123qwe123 qwerasdfzxcv qwerty123456
  qwerty1234567 qwerty12345678 qwertyqwerty qwertyuiop12 qwertyuiop123 qwertyuiop[] qwertyuiopasdf rahasia12345
  rahasia123456 rahasiarahasia sayangkamu123 sekretariat123 selamatdatang selamatpagi123 superadmin123 surabaya1234
  terserahkamu testtesttest tidaktahu123 trustno1trustno1 welcome12345 welcome123456 xxxxxxxxxxxx zxcvbnm12345
  zxcvbnmasdfg zxcvbnmzxcvbnm
  `
    .trim()
    .split(/\s+/),
);
