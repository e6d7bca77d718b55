import { type Role } from '../../core/access.js';
import { HOME } from './province-73.js';
import { type DemoSeat, NATIONAL_SEATS, PROVINCIAL_SEATS } from './panels.js';

/** An account of the demo. Addresses end in `.invalid`, so no mail can ever reach anybody. */
export interface Person {
  /** Names the account inside the story. */
  readonly key: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly provinceCode: string | null;
  /** For the ending: what this account is good for. */
  readonly purpose: string;
}

const DOMAIN = 'demo.paritrana.invalid';

const person = (key: string, name: string, role: Role, provinceCode: string | null, purpose: string): Person => ({
  key,
  email: `${key}@${DOMAIN}`,
  name,
  role,
  provinceCode,
  purpose,
});

/** The account of a seat. */
export const evaluatorKey = (level: 'national' | 'provincial', seat: number): string =>
  level === 'national' ? `penilai${String(seat)}` : `penilai${String(seat)}.sulsel`;

const evaluators = (level: 'national' | 'provincial', seats: readonly DemoSeat[]): Person[] =>
  seats.map(({ number, constituency }) => {
    const where = level === 'national' ? 'national' : HOME.name;
    const name = `Penilai ${String(number)}, unsur ${constituency}`;
    const province = level === 'national' ? null : HOME.code;
    return person(evaluatorKey(level, number), name, 'evaluator', province, `marks, ${where}, seat ${String(number)}`);
  });

/** Everybody in the story but the nominee of `NOMINEE_REPRESENTATIVE`, who is known once there is a nominee. */
export const PEOPLE: readonly Person[] = [
  person('admin', 'Administrator', 'administrator', null, 'accounts and settings, no marks'),
  person('sekretariat', 'Sekretariat nasional', 'secretariat', null, 'runs the national level'),
  person('sekretariat.sulsel', `Sekretariat ${HOME.name}`, 'secretariat', HOME.code, `runs ${HOME.name}`),
  person('pengusul', 'Pengusul nasional', 'proposer', null, 'puts nominees forward, national'),
  person('pengusul.sulsel', `Pengusul ${HOME.name}`, 'proposer', HOME.code, `puts nominees forward, ${HOME.name}`),
  person('auditor', 'Auditor', 'auditor', null, 'reads everything, changes nothing'),
  ...evaluators('national', NATIONAL_SEATS),
  ...evaluators('provincial', PROVINCIAL_SEATS),
];

/** Fills in nothing by itself in the story: an account to look at a nominee's own file with. */
export const NOMINEE_REPRESENTATIVE: Person = person(
  'makassar',
  'Perwakilan Kota Makassar',
  'nominee',
  HOME.code,
  'the file and the result of Kota Makassar',
);
