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

/** What is left for a seat in the running edition, where it is worth a look. */
const SEAT_WORK: Readonly<Record<string, string>> = {
  penilai1: ' (chair): open sheets, a request to decide, a problem reported',
  penilai4: ': open sheets, recused from one company',
  penilai8: ': has declared no conflicts yet',
  'penilai1.sulsel': ' (chair): open sheets',
};

/** Seats that are worth signing in to first, by their keys. */
export const SHOWN_SEATS: ReadonlySet<string> = new Set(Object.keys(SEAT_WORK));

const evaluators = (level: 'national' | 'provincial', seats: readonly DemoSeat[]): Person[] =>
  seats.map(({ number, constituency }) => {
    const where = level === 'national' ? 'national' : HOME.name;
    const name = `Penilai ${String(number)}, unsur ${constituency}`;
    const province = level === 'national' ? null : HOME.code;
    const key = evaluatorKey(level, number);
    const purpose = `marks, ${where}, seat ${String(number)}${SEAT_WORK[key] ?? ''}`;
    return person(key, name, 'evaluator', province, purpose);
  });

/** Everybody in the story but those of `REPRESENTATIVES`, who can be told whom they speak for once there are nominees. */
export const PEOPLE: readonly Person[] = [
  person('admin', 'Administrator', 'administrator', null, 'accounts and settings, no marks'),
  person(
    'sekretariat',
    'Sekretariat nasional',
    'secretariat',
    null,
    'runs the national level: files wait to be checked',
  ),
  person('sekretariat.sulsel', `Sekretariat ${HOME.name}`, 'secretariat', HOME.code, `runs ${HOME.name}: files wait`),
  person('pengusul', 'Pengusul nasional', 'proposer', null, 'puts nominees forward: drafts, one file sent back'),
  person(
    'pengusul.sulsel',
    `Pengusul ${HOME.name}`,
    'proposer',
    HOME.code,
    `puts nominees forward, ${HOME.name}: a draft`,
  ),
  person('auditor', 'Auditor', 'auditor', null, 'reads everything, changes nothing'),
  ...evaluators('national', NATIONAL_SEATS),
  ...evaluators('provincial', PROVINCIAL_SEATS),
];

/** Somebody who speaks for nominees, all of which have to be there before the account is made. */
export interface Representative extends Person {
  /** Names of nominees. */
  readonly speaksFor: readonly string[];
}

/** They fill in nothing by themselves in the story: accounts to look at a nominee's own files with, and to go on with them. */
export const MAKASSAR: Representative = {
  ...person(
    'makassar',
    'Perwakilan Kota Makassar',
    'nominee',
    HOME.code,
    'Kota Makassar: the result of 2018, a draft to complete',
  ),
  speaksFor: ['Kota Makassar'],
};

export const COMPANY_GROUP: Representative = {
  ...person(
    'perusahaan',
    'Perwakilan Grup Contoh (sintetis)',
    'nominee',
    null,
    'two companies: a file to mend, a draft to complete',
  ),
  speaksFor: ['PT Contoh Makanan (sintetis)', 'PT Contoh Ritel (sintetis)'],
};

/** Every account of the demo. */
export const EVERYBODY: readonly Person[] = [...PEOPLE, MAKASSAR, COMPANY_GROUP];
