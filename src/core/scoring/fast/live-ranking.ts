import { type Field, SHEET } from './field.js';
import { type FieldPlan } from './plan.js';
import { standingOf } from './rank-field.js';
import { type FieldScores, NONE, scoreField, scoreNominees } from './score-field.js';
import { poolNominee } from './sums.js';
import { tieChainOf } from './tie-keys.js';

/** Where a nominee stands now. */
export interface LivePlace {
  /** In units of 10^-places; NONE while a stage has no sheet. */
  published: number;
  /** Standard competition rank; NONE while not ranked. */
  rank: number;
  /** How many share it, the nominee among them. */
  sharedBy: number;
}

/** The ranked nominees of one ranking, best first, by standing. */
interface Board {
  standings: Float64Array;
  nominees: Uint32Array;
  length: number;
}

/**
 * A field that is ranked while sheets come in: one sheet more costs the sums of one nominee, two binary searches and a move of
 * memory, whatever the size of the field. It changes the columns of the field it was given.
 */
export class LiveRanking {
  private readonly scores: FieldScores;
  private readonly boards: Board[];

  /** @throws RangeError as `scoreField`, and for a rule that does not rank by standard competition. */
  constructor(
    private readonly plan: FieldPlan,
    private readonly field: Field,
  ) {
    if (plan.method !== 'competition_1224') throw new RangeError('a live ranking is a standard competition ranking');
    this.scores = scoreField(plan, field);
    this.boards = boardsOf(plan, field, this.scores);
  }

  /** Takes in a seat's sheet for one stage, new or in place of an earlier one, as points in minor units. */
  submit(nominee: number, stage: number, seat: number, marks: ArrayLike<number>): LivePlace {
    const { seats, stages } = this.plan;
    const [plan, columns, sums] = [stages[stage], this.field.stages[stage], this.scores.sums[stage]];
    if (!plan || !columns || !sums || seat >= seats || nominee >= this.field.size) throw new RangeError('no such seat');
    const isSheet = marks.length === plan.weights.length && Array.from(marks).every((mark) => mark <= plan.highest);
    if (!isSheet) throw new RangeError('a sheet has one mark per criterion, on the scale');
    const sheet = nominee * seats + seat;
    this.remove(nominee);
    columns.marks.set(marks, sheet * plan.weights.length);
    columns.sheets[sheet] = SHEET.present;
    const { total, present } = poolNominee(plan, columns, seats, nominee);
    sums.total[nominee] = total;
    sums.present[nominee] = present;
    scoreNominees(this.plan, this.field, this.scores, nominee, nominee + 1);
    this.insert(nominee);
    return this.placeOf(nominee);
  }

  /** Where a nominee stands among those ranked now. */
  placeOf(nominee: number): LivePlace {
    const published = this.scores.published[nominee] ?? NONE;
    if (!this.scores.ranked[nominee]) return { published, rank: NONE, sharedBy: 0 };
    const board = this.boardOf(nominee);
    const standing = standingOf(this.plan, this.scores, nominee);
    const start = lowerBound(board, standing);
    const chain = tieChainOf(this.plan, this.field, this.scores, 0);
    let [ahead, sharedBy] = [0, 0];
    for (let k = start; k < board.length && board.standings[k] === standing; k += 1) {
      const order = chain.compare(board.nominees[k] ?? 0, nominee);
      if (order === 0) sharedBy += 1;
      else if (order < 0) ahead += 1;
    }
    return { published, rank: start + ahead + 1, sharedBy };
  }

  private boardOf(nominee: number): Board {
    return this.boards[this.field.ranking[nominee] ?? 0] ?? emptyBoard(0);
  }

  private remove(nominee: number): void {
    if (!this.scores.ranked[nominee]) return;
    const board = this.boardOf(nominee);
    let at = lowerBound(board, standingOf(this.plan, this.scores, nominee));
    while (board.nominees[at] !== nominee) at += 1;
    board.standings.copyWithin(at, at + 1, board.length);
    board.nominees.copyWithin(at, at + 1, board.length);
    board.length -= 1;
  }

  private insert(nominee: number): void {
    if (!this.scores.ranked[nominee]) return;
    const board = this.boardOf(nominee);
    const standing = standingOf(this.plan, this.scores, nominee);
    const at = lowerBound(board, standing);
    board.standings.copyWithin(at + 1, at, board.length);
    board.nominees.copyWithin(at + 1, at, board.length);
    board.standings[at] = standing;
    board.nominees[at] = nominee;
    board.length += 1;
  }
}

/** First place whose standing is not better than the one given. */
function lowerBound({ standings, length }: Board, standing: number): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((standings[middle] ?? 0) < standing) low = middle + 1;
    else high = middle;
  }
  return low;
}

const emptyBoard = (size: number): Board => ({
  standings: new Float64Array(size),
  nominees: new Uint32Array(size),
  length: 0,
});

/** One board per ranking, with room for every nominee of it. */
function boardsOf(plan: FieldPlan, { ranking, size }: Field, scores: FieldScores): Board[] {
  const sizes: number[] = [];
  for (const r of ranking) sizes[r] = (sizes[r] ?? 0) + 1;
  const boards = Array.from(sizes, (count: number | undefined) => emptyBoard(count ?? 0));
  const everybody = Uint32Array.from({ length: size }, (_, i) => i).filter((i) => scores.ranked[i] === 1);
  const standings = Float64Array.from({ length: size }, (_, i) => standingOf(plan, scores, i));
  for (const nominee of everybody.sort((a, b) => (standings[a] ?? 0) - (standings[b] ?? 0))) {
    const board = boards[ranking[nominee] ?? 0];
    if (!board) continue;
    board.standings[board.length] = standings[nominee] ?? 0;
    board.nominees[board.length] = nominee;
    board.length += 1;
  }
  return boards;
}
