import { type Override, type Placing, placingsOf } from '../../core/decision/index.js';
import { type Outcome } from '../../core/scoring/index.js';
import { type AuditHead } from '../../platform/audit/index.js';
import { type RankLabel } from '../categories/index.js';
import { type Computation, type NomineeName } from '../computations/index.js';
import { type Decision, type SeatSignature } from '../decisions/index.js';
import { type ScoringProblem } from '../running-scores/index.js';

export const RESULT_FORMAT = 'paritrana-result/1';

/** The version of the arithmetic: raised whenever the same problem would give another outcome. */
const ENGINE = 'paritrana-scoring/1';

interface Names {
  readonly id: string;
  readonly en: string;
}

/** Where a ranking stands, in words. */
export interface RankingPlace {
  readonly province: { readonly code: string; readonly name: string } | null;
  readonly division: { readonly code: string; readonly names: Names } | null;
}

/**
 * The sealed result: everything that a stranger needs to recompute it, and no name of an evaluator. Evaluators are seats
 * (`P3` in the problem, number 3 among the signatures); nominees without a rank are named by the id of their nomination only.
 */
export interface ResultDocument extends RankingPlace {
  readonly format: typeof RESULT_FORMAT;
  readonly engine: string;
  readonly number: number;
  readonly rankingId: string;
  readonly edition: {
    readonly label: string;
    readonly ordinal: number | null;
    readonly names: Names;
    readonly periodStart: string;
    readonly periodEnd: string;
  };
  readonly category: {
    readonly code: string;
    readonly level: string;
    readonly names: Names;
    readonly awardPlaces: number;
    readonly rankLabels: readonly RankLabel[];
  };
  /** True for a demonstration: the marks are made up. */
  readonly synthetic: boolean;
  readonly problem: ScoringProblem;
  readonly outcome: Outcome;
  readonly outcomeHash: string;
  readonly decision: {
    readonly minutesNumber: string;
    readonly heldOn: string;
    readonly overrides: readonly Override[];
  };
  readonly placings: readonly Placing[];
  /** The ranked nominees, by nomination. */
  readonly nominees: readonly { readonly nominationId: string; readonly name: string }[];
  readonly signatures: readonly {
    readonly seat: number;
    readonly role: string;
    readonly constituency: string;
    readonly signedAt: string | null;
  }[];
  readonly auditHead: AuditHead;
  readonly sealedAt: string;
}

/** Everything that goes into a sealed result. */
export interface DocumentParts {
  readonly computation: Computation;
  readonly decision: Decision;
  readonly seats: readonly SeatSignature[];
  readonly place: RankingPlace;
  readonly nominees: readonly NomineeName[];
  readonly auditHead: AuditHead;
  readonly number: number;
  readonly sealedAt: Date;
}

export function toDocument(parts: DocumentParts): ResultDocument {
  const { computation, decision, nominees, place, seats, sealedAt } = parts;
  const { ranking, category, edition, problem, outcome, outcomeHash } = computation;
  const placings = placingsOf(outcome.results, decision.overrides, category);
  const ranked = new Set(placings.filter(({ rank }) => rank !== null).map(({ nominationId }) => nominationId));
  return {
    format: RESULT_FORMAT,
    engine: ENGINE,
    number: parts.number,
    rankingId: ranking.id,
    edition: editionPart(edition),
    category: categoryPart(category),
    province: place.province,
    division: place.division,
    synthetic: edition.isSynthetic,
    problem,
    outcome,
    outcomeHash,
    decision: {
      minutesNumber: decision.minutesNumber,
      heldOn: decision.heldOn,
      overrides: decision.overrides.map(({ nominationId, rank, reason }) => ({ nominationId, rank, reason })),
    },
    placings,
    nominees: nominees
      .filter(({ nominationId }) => ranked.has(nominationId))
      .map(({ nominationId, name }) => ({ nominationId, name })),
    signatures: seats.filter(({ counts }) => counts).map(signaturePart),
    auditHead: parts.auditHead,
    sealedAt: sealedAt.toISOString(),
  };
}

const editionPart = (edition: Computation['edition']): ResultDocument['edition'] => ({
  label: edition.label,
  ordinal: edition.ordinal,
  names: { id: edition.nameId, en: edition.nameEn },
  periodStart: edition.periodStart,
  periodEnd: edition.periodEnd,
});

const categoryPart = (category: Computation['category']): ResultDocument['category'] => ({
  code: category.code,
  level: category.level,
  names: { id: category.nameId, en: category.nameEn },
  awardPlaces: category.awardPlaces,
  rankLabels: category.rankLabels,
});

const signaturePart = ({ number, role, constituency, signedAt }: SeatSignature) => ({
  seat: number,
  role,
  constituency: constituency.code,
  signedAt: signedAt?.toISOString() ?? null,
});
