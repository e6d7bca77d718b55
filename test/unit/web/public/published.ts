import { readFileSync } from 'node:fs';

import { type ResultBundle } from '../../../../src/core/ledger/result-bundle.js';
import { type PublishedRanking, type RankingSummary } from '../../../../src/web/public/reader.js';

/** A published ranking as the public API lists it. */
export const summary = (change: Partial<RankingSummary> = {}): RankingSummary => ({
  id: '00000000-0000-4000-8000-00000000000a',
  edition: '2025',
  editionName: 'Paritrana 2025',
  level: 'provincial',
  category: 'Perusahaan besar',
  categoryCode: 'BESAR',
  province: null,
  provinceCode: null,
  division: null,
  divisionCode: null,
  synthetic: true,
  publishedAt: '2026-03-05T03:00:00.000Z',
  resultHash: `sha256:${'ab'.repeat(32)}`,
  winners: [],
  ...change,
});

/** The bundle among the examples: PT Alfa before PT Beta, and one nominee that failed a gate. */
export const exampleBundle = (): ResultBundle =>
  JSON.parse(readFileSync('docs/examples/result-bundle.json', 'utf8')) as ResultBundle;

/** The ranking that the example bundle was published as. */
export const exampleRanking = (change: Partial<PublishedRanking> = {}): PublishedRanking => ({
  ...summary({ province: 'Sulawesi Selatan', provinceCode: '73', division: 'Industri', divisionCode: 'INDUSTRI' }),
  placings: [
    { rank: 1, label: 'Juara I', nominee: { id: 'alfa', name: 'PT Alfa' }, isAward: true, score: '82.79' },
    { rank: 2, label: 'Juara II', nominee: { id: 'beta', name: 'PT Beta "Tbk" – €' }, isAward: true, score: '68.45' },
  ],
  ...change,
});
