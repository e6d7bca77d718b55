import { type Fraction } from '../fraction.js';
import { unitsText } from '../fraction.js';
import { type Comparison, type Placing, rankBy } from '../ranking.js';
import { type Rule } from '../rule.js';
import { decidedBy, type Status } from '../standing.js';
import { type RowScore } from './register-scorer.js';

/** One line of a ranked register. */
export interface RegisterLine {
  readonly id: string;
  readonly rank: number | null;
  readonly status: Status;
  readonly final: string | null;
  readonly decidedBy: string | null;
  /** Published scores in the order of the stages of the rule. */
  readonly stages: readonly (string | null)[];
}

/** The ranking of one group, such as a sector of a province. */
export interface RegisterGroup {
  readonly group: readonly string[];
  readonly lines: readonly RegisterLine[];
}

const STATUSES: readonly Status[] = ['ranked', 'failed-gate', 'pending', 'below-quorum'];
const NONE = -Infinity;
/** Positions of the final in the chain, as `decidedBy` counts them: nobody stops before the last stage here. */
const PRIMARY = 2;

/** Collects the scored rows of a register in columns of numbers, and ranks every group for itself. */
export class RegisterRanking {
  private readonly groups = new Map<string, { group: readonly string[]; rows: number[] }>();
  private readonly ids: string[] = [];
  private readonly statuses: number[] = [];
  private readonly finals: number[] = [];
  private readonly stages: number[][];
  private readonly keys: number[][];
  private readonly exact: (Fraction | null)[] = [];

  constructor(private readonly rule: Rule) {
    this.stages = rule.stages.map(() => []);
    this.keys = rule.ranking.tieBreak.map(() => []);
  }

  get size(): number {
    return this.ids.length;
  }

  add(id: string, group: readonly string[], score: RowScore): void {
    const name = group.join('\u0000');
    const known = this.groups.get(name) ?? { group: [...group], rows: [] };
    if (known.rows.length === 0) this.groups.set(name, known);
    known.rows.push(this.ids.length);
    this.ids.push(id);
    this.statuses.push(STATUSES.indexOf(score.status));
    this.finals.push(score.final ?? NONE);
    this.stages.forEach((column, i) => column.push(score.stages[i] ?? NONE));
    this.keys.forEach((column, i) => column.push(score.keys[i] ?? NONE));
    if (this.rule.ranking.on === 'exact') this.exact.push(score.exact);
  }

  /** Every group in alphabetical order, its lines by rank and then id, those without a rank last. */
  *ranked(): Generator<RegisterGroup> {
    for (const { group, rows } of [...this.groups.values()].sort((a, b) => inOrder(a.group, b.group))) {
      yield { group, lines: this.linesOf(rows) };
    }
  }

  private linesOf(rows: readonly number[]): RegisterLine[] {
    const ranked = rows.filter((row) => this.statuses[row] === 0);
    const placings = rankBy(ranked, this.chain(), this.rule.ranking.method, PRIMARY);
    const sorted = placings.toSorted((a, b) => a.rank - b.rank || this.byId(a.contender, b.contender));
    const others = rows.filter((row) => this.statuses[row] !== 0).sort((a, b) => this.byId(a, b));
    return [
      ...sorted.map((placing) => this.lineOf(placing.contender, placing)),
      ...others.map((row) => this.lineOf(row)),
    ];
  }

  private lineOf(row: number, place?: Placing<number>): RegisterLine {
    const { places } = this.rule.rounding;
    return {
      id: this.ids[row] ?? '',
      rank: place?.rank ?? null,
      status: STATUSES[this.statuses[row] ?? 0] ?? 'ranked',
      final: textOf(this.finals[row], places),
      decidedBy: place ? decidedBy(this.rule, place.decidedAt) : null,
      stages: this.stages.map((column) => textOf(column[row], places)),
    };
  }

  private chain(): Comparison<number>[] {
    const { ranking } = this.rule;
    const final: Comparison<number> =
      ranking.on === 'exact'
        ? (a, b) => compareExact(this.exact[b] ?? null, this.exact[a] ?? null)
        : downBy(this.finals);
    const keys = ranking.tieBreak.map(({ kind }, i): Comparison<number> => {
      const down = downBy(this.keys[i] ?? []);
      return kind === 'penalty' ? (a, b) => down(b, a) : down;
    });
    return [() => 0, final, ...keys];
  }

  private byId(a: number, b: number): number {
    return (this.ids[a] ?? '') < (this.ids[b] ?? '') ? -1 : 1;
  }
}

/** The greater number first; none at all comes last. */
const downBy =
  (column: readonly number[]): Comparison<number> =>
  (a, b) => {
    const [x, y] = [column[a] ?? NONE, column[b] ?? NONE];
    return x === y ? 0 : x > y ? -1 : 1;
  };

const compareExact = (a: Fraction | null, b: Fraction | null): number =>
  a && b ? a.compare(b) : Number(a !== null) - Number(b !== null);

const textOf = (units: number | undefined, places: number): string | null =>
  units === undefined || units === NONE ? null : unitsText(BigInt(units), places);

function inOrder(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : (a[at] ?? '').localeCompare(b[at] ?? '', 'id');
}
