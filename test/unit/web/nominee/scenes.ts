import { type Nomination, type Stage } from '../../../../src/web/features/nominations-own/nomination-facts.js';
import { type CategoryScene } from '../../../../src/web/features/nominations-own/use-award.js';

const stage = (code: string, kind: Stage['kind'], position: number, opensOn: string, closesOn: string): Stage => ({
  level: 'provincial',
  code,
  kind,
  position,
  opensAt: `${opensOn}T00:00:00+07:00`,
  closesAt: `${closesOn}T23:59:59+07:00`,
  timeZone: 'Asia/Jakarta',
  isOpen: false,
});

/** A calendar of the provincial level: the call in June, the announcement after August. */
export const STAGES: readonly Stage[] = [
  stage('NOM', 'nomination', 1, '2026-06-01', '2026-06-30'),
  stage('VER', 'verification', 2, '2026-06-15', '2026-07-10'),
  stage('DESK', 'desk', 3, '2026-07-11', '2026-07-31'),
  stage('INT', 'interview', 4, '2026-08-01', '2026-08-10'),
  stage('PLENO', 'plenary', 5, '2026-08-11', '2026-08-15'),
];

export const nominationOf = (change: Partial<Nomination> = {}): Nomination => ({
  id: 'a0000000-0000-4000-8000-000000000001',
  categoryId: 'c0000000-0000-4000-8000-000000000001',
  rankingId: 'b0000000-0000-4000-8000-000000000001',
  nominee: {
    id: 'd0000000-0000-4000-8000-000000000001',
    kind: 'regency',
    name: 'Kota Contoh',
    provinceCode: '73',
    regencyCode: '73.71',
    sectorCode: null,
    sizeClassCode: null,
  },
  state: 'draft',
  stateReason: null,
  cureUntil: null,
  submittedAt: null,
  originId: null,
  version: 1,
  ...change,
});

export const sceneOf = (change: {
  readonly category?: Partial<CategoryScene['category']>;
  readonly edition?: Partial<CategoryScene['edition']>;
  readonly stages?: readonly Stage[];
}): CategoryScene => ({
  category: {
    id: 'c0000000-0000-4000-8000-000000000001',
    editionId: 'e0000000-0000-4000-8000-000000000001',
    level: 'provincial',
    code: 'KABKOTA',
    names: { id: 'Kabupaten/Kota', en: 'Regencies and cities' },
    nomineeKind: 'regency',
    split: 'none',
    divisions: [],
    rubricId: 'f0000000-0000-4000-8000-000000000001',
    shortlistQuota: null,
    awardPlaces: 3,
    rankLabels: [],
    promotesTo: null,
    position: 1,
    version: 1,
    ...change.category,
  },
  edition: {
    id: 'e0000000-0000-4000-8000-000000000001',
    label: '2026',
    ordinal: null,
    names: { id: 'Contoh 2026', en: 'Example 2026' },
    periodStart: '2025-01-01',
    periodEnd: '2025-12-31',
    state: 'running',
    settings: {
      publishesScores: true,
      nomineeSeesBreakdown: true,
      showsRunningRanking: false,
      isSynthetic: true,
    },
    createdAt: '2026-01-01T00:00:00Z',
    version: 1,
    ...change.edition,
  },
  stages: change.stages ?? STAGES,
});
