import { requiredSheets } from '../../../core/scoring/aggregation.js';
import { type Schemas } from '../../api/client.js';

type Hindrance = Schemas['HindranceView'];

/** What can be seen of a ranking without seeing any number of it. */
export interface OpenFacts {
  readonly state: Schemas['RankingView']['state'];
  readonly shortlistQuota: number | null;
  /** The stages of the ranking's level. */
  readonly stages: readonly Pick<Schemas['StageView'], 'code' | 'kind' | 'opensAt' | 'closesAt'>[];
  readonly nominations: readonly Pick<Schemas['NominationView'], 'id' | 'state'>[];
  readonly progress: readonly Pick<Schemas['ProgressView'], 'nominationId' | 'sheets'>[];
  /** Requests for re-opening that nobody has decided. */
  readonly reopenings: readonly Pick<Schemas['ReopeningView'], 'nominationId' | 'stage' | 'seatNumber'>[];
  /** The quorum of each panel stage as the rubric writes it: a count, or `two_thirds`. */
  readonly quorums: ReadonlyMap<string, string>;
}

const SECOND_MS = 1000;

/**
 * What a ranking still waits for, as far as files, sheets and requests tell: the same codes as the computation's, without asking
 * for its numbers. Gates and figures are not among them, and whoever fails a gate holds nobody up, so this is what is known, not
 * the last word.
 */
export function knownHindrances(facts: OpenFacts, now: number): Hindrance[] {
  return [
    ...shortlistMissing(facts),
    ...facts.nominations
      .filter(({ state }) => state === 'submitted' || state === 'returned')
      .map(({ id }) => ({ code: 'computation.file-unverified', nominationId: id, detail: '' })),
    ...facts.reopenings.map(({ nominationId, stage, seatNumber }) => ({
      code: 'computation.reopening-open',
      nominationId,
      detail: `${stage}.P${String(seatNumber)}`,
    })),
    ...facts.progress.flatMap((row) => [...draftsInTime(row, facts, now), ...quorumsMissing(row, facts)]),
  ];
}

const shortlistMissing = ({ state, shortlistQuota, stages }: OpenFacts): Hindrance[] =>
  shortlistQuota !== null && state === 'open' && stages.some(({ kind }) => kind === 'interview')
    ? [{ code: 'computation.shortlist-missing', nominationId: null, detail: '' }]
    : [];

type Row = OpenFacts['progress'][number];

/** Drafts that may still be handed in, because their stage is open. */
function draftsInTime({ nominationId, sheets }: Row, { stages }: OpenFacts, now: number): Hindrance[] {
  const open = new Set(
    stages
      .filter(({ opensAt, closesAt }) => Date.parse(opensAt) <= now && now < Date.parse(closesAt) + SECOND_MS)
      .map(({ code }) => code),
  );
  return sheets
    .filter(({ state, stage }) => state === 'draft' && open.has(stage))
    .map(({ stage, seatNumber }) => ({
      code: 'computation.sheet-draft',
      nominationId,
      detail: `${stage}.P${String(seatNumber)}`,
    }));
}

function quorumsMissing({ nominationId, sheets }: Row, { quorums }: OpenFacts): Hindrance[] {
  return [...new Set(sheets.map(({ stage }) => stage))].flatMap((stage) => {
    const own = sheets.filter((sheet) => sheet.stage === stage);
    const seated = own.filter(({ state }) => state !== 'recused').length;
    const present = own.filter(({ state }) => state === 'submitted').length;
    const quorum = quorums.get(stage) ?? 'two_thirds';
    const needed = requiredSheets(quorum === 'two_thirds' ? quorum : Number(quorum), seated);
    return present >= needed ? [] : [{ code: 'computation.quorum-missing', nominationId, detail: stage }];
  });
}
