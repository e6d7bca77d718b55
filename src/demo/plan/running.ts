import { COMPANIES_2026, PROVINCES_2026, REGENCIES_2026, type Standing2026, UMKM_2026 } from '../data/nominees-2026.js';
import { HOME, HOME_REGENCIES } from '../data/province-73.js';
import { PROVINCE_NAMES } from '../data/provinces.js';
import { candidate } from './candidates.js';
import { type Candidate, type Contest, type SeatProgress } from './contest.js';
import { type ContestDraft, withRubrics } from './contests.js';

/** Last day of the period that the running edition assesses. */
export const RUNNING_LAST_DAY = '2025-12-31';

const TERMS = { figureTerms: { areSourced: false, lastDay: RUNNING_LAST_DAY }, conflicts: [] } as const;

/** The rankings of the edition that is running: three where there is work to do, and one that is sealed. */
export const runningContests = (): Contest[] => withRubrics([regencies(), provinces(), companies(), umkm()]);

const PROVINCIAL_QUOTA = 3;

function regencies(): ContestDraft {
  return {
    ...TERMS,
    key: '2026-P-KABKOTA',
    level: 'provincial',
    categoryCode: 'KABKOTA',
    provinceCode: HOME.code,
    quota: PROVINCIAL_QUOTA,
    candidates: REGENCIES_2026.map(({ code, ...details }) => {
      const name = HOME_REGENCIES.find((region) => region.code === code)?.name ?? code;
      return candidate(code, name, HOME.code, { regencyCode: code, tier: 'shortlist', ...details });
    }),
    progress: seats([1, 2, 0, 1], [2, 2, 1, 0], [3, 1, 0, 0]),
  };
}

/** Half of the verified ones go on, once the desk is done. */
const NATIONAL_QUOTA = 6;

function provinces(): ContestDraft {
  return {
    ...TERMS,
    ...national('PROVINSI'),
    quota: NATIONAL_QUOTA,
    candidates: PROVINCES_2026.map(({ code, ...details }) =>
      candidate(code, PROVINCE_NAMES[code] ?? code, code, { tier: 'shortlist', ...details }),
    ),
    progress: seats(
      [1, 8, 3, 1],
      [2, 8, 8, 0],
      [3, 8, 4, 2],
      [4, 8, 2, 1],
      [5, 8, 5, 0],
      [6, 6, 1, 1],
      [7, 4, 0, 1],
      [9, 8, 0, 0],
    ),
    reopening: {
      seat: 2,
      candidate: '35',
      reason: 'Nilai dua kriteria tertukar saat diisi; mohon lembar dibuka kembali (contoh sintetis).',
    },
  };
}

/** Every company is heard: there is no cut before the interview. */
function companies(): ContestDraft {
  return {
    ...TERMS,
    ...national('BESAR'),
    quota: null,
    candidates: COMPANIES_2026.map((one) => business(one, 'LARGE')),
    conflicts: [
      {
        seat: 4,
        candidate: 'B4',
        kind: 'business',
        reason: 'Perusahaan ini pemasok perusahaan saya (contoh sintetis)',
      },
    ],
    progress: seats([1, 5, 2, 1], [2, 5, 5, 0], [3, 5, 2, 1], [4, 5, 3, 1], [5, 5, 1, 0], [6, 3, 0, 1], [9, 5, 0, 0]),
    problem: {
      seat: 1,
      candidate: 'B2',
      category: 'contradiction',
      criterion: 'KEP2',
      text: 'Angka pada dokumen tidak sama dengan angka yang sudah diverifikasi; mohon diperiksa (contoh sintetis).',
    },
  };
}

function umkm(): ContestDraft {
  const candidates = UMKM_2026.map((one) => business(one, 'SMALL'));
  return { ...TERMS, ...national('UMKM'), quota: null, candidates, progress: null };
}

const national = (categoryCode: string) =>
  ({ key: `2026-N-${categoryCode}`, level: 'national', categoryCode, provinceCode: null }) as const;

const business = ({ key, name, provinceCode, ...details }: Standing2026, sizeClassCode: string): Candidate =>
  candidate(key, name, provinceCode, { sizeClassCode, ...details });

type SeatLine = readonly [seat: number, declared: number, submitted: number, begun: number];

const seats = (...lines: readonly SeatLine[]): ReadonlyMap<number, SeatProgress> =>
  new Map(lines.map(([seat, declared, submitted, begun]) => [seat, { declared, submitted, begun }]));
