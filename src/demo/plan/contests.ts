import { type RubricBody } from '../../features/rubric-format/index.js';
import { TEMPLATE_RUBRICS } from '../../features/templates/data/template-rubrics.js';
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
import { type Candidate, type Contest } from './contest.js';

const rubric = (code: string): RubricBody => {
  const found = TEMPLATE_RUBRICS.find((one) => one.code === code);
  if (!found) throw new Error(`The template has no rubric ${code}`);
  return found;
};

const PROVINCIAL_QUOTA = 4;

/** The rankings of the home province, in the order in which they are held. */
export function provincialContests(): Contest[] {
  const common = { level: 'provincial', provinceCode: HOME.code, quota: PROVINCIAL_QUOTA, conflicts: [] } as const;
  return [
    {
      ...common,
      key: 'P-KAB_KOTA',
      categoryCode: 'KAB_KOTA',
      rubric: rubric('PROV_KABKOTA'),
      candidates: homeRegencyCandidates(),
    },
    {
      ...common,
      key: 'P-BESAR',
      categoryCode: 'BESAR',
      rubric: rubric('BADAN_USAHA'),
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
      rubric: rubric('BADAN_USAHA'),
      candidates: homeBusinessCandidates('Perusahaan menengah', 'MEDIUM', ['first', 'second', 'third', 'shortlist'], {
        '73-MEDIUM-4': { kind: 'absent' },
      }),
    },
    {
      ...common,
      key: 'P-UMKM',
      categoryCode: 'UMKM',
      quota: null,
      rubric: rubric('UKM_TANPA_WAWANCARA'),
      candidates: homeBusinessCandidates('UMKM', 'SMALL', ['first', 'second', 'third', 'shortlist', 'field']),
    },
  ];
}

/** The national rankings: the shortlist of 2018 in its five categories. */
export function nationalContests(): Contest[] {
  const common = { level: 'national', provinceCode: null, conflicts: [] } as const;
  return [
    {
      ...common,
      key: 'N-PROVINSI',
      categoryCode: 'PROVINSI',
      quota: 12,
      rubric: rubric('PROV_KABKOTA'),
      candidates: provinceCandidates(),
    },
    {
      ...common,
      key: 'N-KAB_KOTA',
      categoryCode: 'KAB_KOTA',
      quota: 13,
      rubric: rubric('PROV_KABKOTA'),
      candidates: nationalRegencyCandidates('73.71'),
    },
    {
      ...common,
      key: 'N-BESAR',
      categoryCode: 'BESAR',
      quota: 12,
      rubric: rubric('BADAN_USAHA'),
      candidates: [...largeCandidates(), promoted('Perusahaan besar', 'LARGE')],
    },
    {
      ...common,
      key: 'N-MENENGAH',
      categoryCode: 'MENENGAH',
      quota: 8,
      rubric: rubric('BADAN_USAHA'),
      candidates: [...mediumCandidates(), promoted('Perusahaan menengah', 'MEDIUM')],
    },
    {
      ...common,
      key: 'N-UMKM',
      categoryCode: 'UMKM',
      quota: null,
      rubric: rubric('UKM_TANPA_WAWANCARA'),
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
