// Writes migrations/data/1763800000100-regions.ts from the area data in `idn-area-data`. The same input gives the same
// bytes. A migration that has been applied never changes, so a newer decree means a new migration: see
// docs/reference-data.md.
//
//   node scripts/make-reference-data.mjs            write the file
//   node scripts/make-reference-data.mjs --check    exit 1 when the file differs from what would be written
import { readFileSync, writeFileSync } from 'node:fs';
import { getProvinces, getRegencies } from 'idn-area-data';

const TARGET = new URL('../migrations/data/1763800000100-regions.ts', import.meta.url);
const LINE_WIDTH = 118;

/** First and last province code of each zone; the membership is inferred from geography (docs/reference-data.md). */
const ZONE_RANGES = [
  ['SUMATERA', '11', '21'],
  ['JAWA_BALI', '31', '51'],
  ['NUSRA_MALUKU_PAPUA', '52', '53'],
  ['KALIMANTAN', '61', '65'],
  ['SULAWESI', '71', '76'],
  ['NUSRA_MALUKU_PAPUA', '81', '96'],
];

/** WITA and WIT; every other province keeps WIB. */
const WITA = ['51', '52', '53', '63', '64', '65', '71', '72', '73', '74', '75', '76'];
const WIT = ['81', '82', '91', '92', '93', '94', '95', '96'];

/** Names in general use, and the spelling that idn-area-data itself corrected in 4.0.1. */
const RESPELLED = {
  34: 'DI Yogyakarta',
  12.74: 'Kota Tanjungbalai',
  12.77: 'Kota Padangsidimpuan',
  17.06: 'Kabupaten Mukomuko',
  72.04: 'Kabupaten Toli-Toli',
};

const LOWER_CASE = new Set(['dan']);
const UPPER_CASE = new Set(['dki']);

function titleCase(word) {
  if (LOWER_CASE.has(word)) return word;
  return UPPER_CASE.has(word) ? word.toUpperCase() : word[0].toUpperCase() + word.slice(1);
}

const nameOf = ({ code, name }) => RESPELLED[code] ?? name.toLowerCase().split(' ').map(titleCase).join(' ');
const zoneOf = (code) => ZONE_RANGES.find(([, first, last]) => first <= code && code <= last)[0];
const literal = (tuple) => `[${tuple.map((text) => `'${text.replaceAll("'", "\\'")}'`).join(', ')}],`;

function timeZoneOf(code) {
  if (WIT.includes(code)) return 'Asia/Jayapura';
  return WITA.includes(code) ? 'Asia/Makassar' : 'Asia/Jakarta';
}

/** As many tuples on a line as fit, which keeps 514 of them within one readable file. */
function packed(tuples) {
  const lines = [];
  for (const text of tuples.map(literal)) {
    const joined = `${lines.at(-1)} ${text}`;
    if (lines.length > 0 && joined.length <= LINE_WIDTH) lines[lines.length - 1] = joined;
    else lines.push(text);
  }
  return lines.map((line) => `  ${line}`);
}

const byCode = (a, b) => (a.code < b.code ? -1 : 1);
const provinces = (await getProvinces()).toSorted(byCode);
const regencies = (await getRegencies()).toSorted(byCode);

const provinceLines = provinces.map((p) => `  ${literal([p.code, nameOf(p), zoneOf(p.code), timeZoneOf(p.code)])}`);
const regencyLines = provinces.flatMap((p) => [
  `  // ${nameOf(p)}`,
  ...packed(regencies.filter((r) => r.province_code === p.code).map((r) => [r.code, nameOf(r)])),
]);

const source = `// Made by scripts/make-reference-data.mjs from idn-area-data 3.1.2, © its contributors. This file is a derivative
// database under the Open Database License 1.0 (https://opendatacommons.org/licenses/odbl/1-0/), not under the licence
// of the program: docs/reference-data.md. It belongs to an applied migration and never changes.

/** Provinces in code order. */
// prettier-ignore
export const PROVINCES: readonly (readonly [code: string, name: string, zoneCode: string, timeZone: string])[] = [
${provinceLines.join('\n')}
];

/** Regencies and cities in code order: digits before the dot are the province, 71 and up after it are cities. */
// prettier-ignore
export const REGENCIES: readonly (readonly [code: string, name: string])[] = [
${regencyLines.join('\n')}
];
`;

if (!process.argv.includes('--check')) {
  writeFileSync(TARGET, source);
} else if (readFileSync(TARGET, 'utf8') !== source) {
  console.error(`${TARGET.pathname} differs from what this script writes`);
  process.exitCode = 1;
}
