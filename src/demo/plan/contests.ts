import { HOME } from '../data/province-73.js';
import {
  homeBusinessCandidates,
  homeRegencyCandidates,
  largeCandidates,
  mediumCandidates,
  nationalRegencyCandidates,
  nationalUmkmCandidates,
  provinceCandidates,
} from './candidates.js';
import { rubricOf } from '../template.js';
import { SYNTHETIC_DAY } from '../data/coverage.js';
import { type Candidate, type Contest } from './contest.js';

const PROVINCIAL_QUOTA = 4;
/** Everything is told to its end, with real figures where a source states them. */
const TERMS = { figureTerms: { areSourced: true, lastDay: SYNTHETIC_DAY }, progress: null } as const;

/** The rankings of the home province, in the order in which they are held. */
export function provincialContests(): Contest[] {
  return withRubrics(provincial());
}

/** The national rankings: the shortlist of 2018 in its five categories. */
export function nationalContests(): Contest[] {
  return withRubrics(national());
}

export type ContestDraft = Omit<Contest, 'rubric'>;

/** Gives each contest the rule book that its category has in the template. */
export const withRubrics = (drafts: readonly ContestDraft[]): Contest[] =>
  drafts.map((draft) => ({ ...draft, rubric: rubricOf(draft.level, draft.categoryCode) }));

function provincial(): ContestDraft[] {
  const common = {
    level: 'provincial',
    provinceCode: HOME.code,
    quota: PROVINCIAL_QUOTA,
    conflicts: [],
    ...TERMS,
  } as const;
  return [
    {
      ...common,
      key: 'P-KABKOTA',
      categoryCode: 'KABKOTA',
      candidates: homeRegencyCandidates(),
    },
    {
      ...common,
      key: 'P-BESAR',
      categoryCode: 'BESAR',
      candidates: homeBusinessCandidates(
        'Perusahaan besar',
        'LARGE',
        ['first', 'second', 'second', 'shortlist', 'field'],
        {
          '73-LARGE-3': { kind: 'ties-with', other: '73-LARGE-2' },
          '73-LARGE-5': {
            kind: 'gate-fails',
            gate: 'TANPA_TUNGGAKAN',
            reason: 'Tunggakan iuran tiga bulan per 31 Desember (contoh sintetis)',
          },
        },
      ),
      conflicts: [
        {
          seat: 4,
          candidate: '73-LARGE-4',
          kind: 'business',
          reason: 'Perusahaan ini pelanggan saya (contoh sintetis)',
        },
      ],
    },
    {
      ...common,
      key: 'P-MENENGAH',
      categoryCode: 'MENENGAH',
      candidates: homeBusinessCandidates('Perusahaan menengah', 'MEDIUM', ['first', 'second', 'third', 'shortlist'], {
        '73-MEDIUM-4': { kind: 'absent' },
      }),
    },
    {
      ...common,
      key: 'P-UMKM',
      categoryCode: 'UMKM',
      quota: null,
      candidates: homeBusinessCandidates('UMKM', 'SMALL', ['first', 'second', 'third', 'shortlist', 'field']),
    },
  ];
}

function national(): ContestDraft[] {
  const common = { level: 'national', provinceCode: null, conflicts: [], ...TERMS } as const;
  return [
    {
      ...common,
      key: 'N-PROVINSI',
      categoryCode: 'PROVINSI',
      quota: 12,
      candidates: provinceCandidates(),
    },
    {
      ...common,
      key: 'N-KABKOTA',
      categoryCode: 'KABKOTA',
      quota: 13,
      candidates: nationalRegencyCandidates('73.71'),
    },
    {
      ...common,
      key: 'N-BESAR',
      categoryCode: 'BESAR',
      quota: 12,
      candidates: [...largeCandidates(), promoted('Perusahaan besar', 'LARGE')],
    },
    {
      ...common,
      key: 'N-MENENGAH',
      categoryCode: 'MENENGAH',
      quota: 8,
      candidates: [...mediumCandidates(), promoted('Perusahaan menengah', 'MEDIUM')],
    },
    {
      ...common,
      key: 'N-UMKM',
      categoryCode: 'UMKM',
      quota: null,
      candidates: nationalUmkmCandidates(promoted('UMKM', 'SMALL'), { '62': { kind: 'equals', other: '61' } }),
      conflicts: [
        { seat: 4, candidate: '17', kind: 'business', reason: 'Usaha ini pemasok perusahaan saya (contoh sintetis)' },
        {
          seat: 9,
          candidate: '34',
          kind: 'prior_advice',
          reason: 'Saya pernah mendampingi usaha ini (contoh sintetis)',
        },
      ],
    },
  ];
}

/** The made-up business that wins its province, as it stands nationally: behind the published shortlist. */
function promoted(what: string, size: 'LARGE' | 'MEDIUM' | 'SMALL'): Candidate {
  const [first] = homeBusinessCandidates(what, size, ['field']);
  if (!first) throw new Error('a list of one is not empty');
  return { ...first, isPromoted: true };
}
