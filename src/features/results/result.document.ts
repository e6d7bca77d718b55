import { type BundleFacts } from '../../core/ledger/result-bundle.js';
import { type AuditHead } from '../../platform/audit/index.js';
import { type Computation, type NomineeName } from '../computations/index.js';
import { type Decision, type SeatSignature } from '../decisions/index.js';

/** Where a ranking stands, in words. */
export type RankingPlace = Pick<BundleFacts, 'province' | 'division'>;

/** Everything that goes into a sealed result. */
export interface DocumentParts {
  readonly computation: Computation;
  readonly decision: Decision;
  readonly seats: readonly SeatSignature[];
  readonly place: RankingPlace;
  readonly panel: BundleFacts['panel'];
  readonly nominees: readonly NomineeName[];
  readonly auditHead: AuditHead;
  readonly number: number;
  readonly sealedAt: Date;
}

/**
 * What was entered and decided, as a sealed result says it. Evaluators are seats (`P3` in the problem, number 3 among the
 * signatures) and nowhere named; nominees without a rank are named by the id of their nomination only.
 */
export function toFacts(parts: DocumentParts): BundleFacts {
  const { computation, decision, nominees, seats } = parts;
  const { ranking, category, edition, problem, outcome } = computation;
  const ranked = new Set(outcome.results.filter(({ rank }) => rank !== null).map(({ id }) => id));
  return {
    number: parts.number,
    rankingId: ranking.id,
    edition: editionPart(edition),
    category: categoryPart(category),
    province: parts.place.province,
    division: parts.place.division,
    synthetic: edition.isSynthetic,
    panel: parts.panel,
    evaluators: seats.map(evaluatorPart),
    problem,
    decision: {
      minutesNumber: decision.minutesNumber,
      heldOn: decision.heldOn,
      overrides: decision.overrides.map(({ nominationId, rank, reason }) => ({ nominationId, rank, reason })),
    },
    nominees: nominees
      .filter(({ nominationId }) => ranked.has(nominationId))
      .map(({ nominationId, name }) => ({ nominationId, name })),
    signatures: seats.filter(({ counts }) => counts).map(signaturePart),
    auditHead: parts.auditHead,
    sealedAt: parts.sealedAt.toISOString(),
  };
}

const editionPart = (edition: Computation['edition']): BundleFacts['edition'] => ({
  label: edition.label,
  ordinal: edition.ordinal,
  names: { id: edition.nameId, en: edition.nameEn },
  periodStart: edition.periodStart,
  periodEnd: edition.periodEnd,
});

const categoryPart = (category: Computation['category']): BundleFacts['category'] => ({
  code: category.code,
  level: category.level,
  names: { id: category.nameId, en: category.nameEn },
  awardPlaces: category.awardPlaces,
  rankLabels: category.rankLabels.map(({ rank, names }) => ({ rank, names: { id: names.id, en: names.en } })),
});

const evaluatorPart = ({ number, role, constituency }: SeatSignature): BundleFacts['evaluators'][number] => ({
  id: `P${String(number)}`,
  seat: number,
  role,
  constituency: { code: constituency.code, names: { id: constituency.nameId, en: constituency.nameEn } },
});

const signaturePart = ({ number, role, constituency, signedAt }: SeatSignature) => ({
  seat: number,
  role,
  constituency: constituency.code,
  signedAt: signedAt?.toISOString() ?? null,
});
