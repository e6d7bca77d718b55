import { evaluate, type Evaluation } from '../evaluation.js';
import { FaultList, Place } from '../faults.js';
import { readFigure } from '../figure-parser.js';
import { ratio, toUnitsHalfUp, type Fraction } from '../fraction.js';
import { scoreFigure } from '../indicators.js';
import { readNominee } from '../nominee-parser.js';
import { type Rule } from '../rule.js';
import { keyUnits, type Status, statusOf } from '../standing.js';
import { type DecimalReader } from '../tables/decimal-text.js';
import { type CellValue, placeOf, type Spot } from '../tables/table.js';
import { type TableFaults } from '../tables/table-faults.js';
import { figureWord, gateWord } from '../tables/words.js';
import { compileLinear, type LinearForm, type LinearPlan, unitsOfForm } from './linear-plan.js';

/** What a row of a register gives. Published numbers are whole units of 10^-places; null where there is none. */
export interface RowScore {
  readonly status: Status;
  readonly final: number | null;
  /** In the order of the rule. */
  readonly stages: readonly (number | null)[];
  /** In the order of the tie-break chain. */
  readonly keys: readonly (number | null)[];
  /** Only where the rule ranks on it. */
  readonly exact: Fraction | null;
}

/** A row of a register, cell by cell. */
export interface RegisterRow {
  readonly id: string;
  readonly cell: (key: string) => CellValue;
  readonly spotOf: (key: string) => Spot;
}

/** Distinct figures of one indicator that are kept with their points. */
const REMEMBERED = 100_000;

/** The row needs the long way: something in it is no plain figure. */
const LONG_WAY = NaN;

/** Scores the rows of a register one by one, exactly as `scoreProblem` does. */
export class RegisterScorer {
  private readonly plan: LinearPlan | null;
  private readonly points: readonly Map<CellValue, number>[];
  private readonly numerators: Float64Array;

  constructor(
    private readonly rule: Rule,
    private readonly decimals: DecimalReader,
    private readonly faults: TableFaults,
  ) {
    this.plan = compileLinear(rule);
    this.points = (this.plan?.leaves ?? []).map(() => new Map<CellValue, number>());
    this.numerators = new Float64Array(this.points.length);
  }

  /** undefined when something in the row is wrong, which is then among the faults. */
  score(row: RegisterRow): RowScore | undefined {
    return (this.plan && this.scorePlain(this.plan, row)) ?? this.scoreAnything(row);
  }

  /** All figures are plain and nothing is adjusted: whole numbers, no fractions. */
  private scorePlain(plan: LinearPlan, row: RegisterRow): RowScore | undefined {
    for (let leaf = 0; leaf < plan.leaves.length; leaf += 1) {
      const numerator = this.numeratorOf(plan, leaf, row);
      if (Number.isNaN(numerator)) return undefined;
      this.numerators[leaf] = numerator;
    }
    const status = this.plainStatus(row);
    if (status === undefined) return undefined;
    const sum = Math.min(Math.max(this.sum(plan.final), plan.clip.lo), plan.clip.hi);
    return {
      status,
      final: unitsOfForm(sum, plan.final),
      stages: plan.stages.map((form) => unitsOfForm(this.sum(form), form)),
      keys: plan.keys.map((form) => (form ? unitsOfForm(this.sum(form), form) : 0)),
      exact: this.rule.ranking.on === 'exact' ? ratio(BigInt(sum), BigInt(plan.final.denominator)) : null,
    };
  }

  private sum({ leaves, factors }: LinearForm): number {
    let sum = 0;
    for (let i = 0; i < leaves.length; i += 1) sum += (factors[i] ?? 0) * (this.numerators[leaves[i] ?? 0] ?? 0);
    return sum;
  }

  private plainStatus({ cell }: RegisterRow): Status | undefined {
    if (cell('bonus') !== null && cell('bonus') !== '') return undefined;
    if (cell('penalty') !== null && cell('penalty') !== '') return undefined;
    let status: Status = 'ranked';
    for (const code of this.rule.gates) {
      const passed = gateWord(cell(code));
      if (passed === false) status = 'failed-gate';
      else if (passed === null && status === 'ranked') status = 'pending';
      else if (passed !== true && passed !== null) return undefined;
    }
    return status;
  }

  private numeratorOf(plan: LinearPlan, leaf: number, { cell, spotOf }: RegisterRow): number {
    const indicator = plan.leaves[leaf];
    const known = this.points[leaf];
    if (!indicator || !known) return LONG_WAY;
    const value = cell(indicator.code);
    const remembered = known.get(value);
    if (remembered !== undefined) return remembered;
    const figure = readFigure(this.figureOf(value, spotOf(indicator.code)), indicator, Place.root, new FaultList());
    const score = figure && figure.state !== 'pending' ? scoreFigure(indicator.scorer, figure) : null;
    const scaled = score?.mul(ratio(plan.denominators[leaf] ?? 1n, 1n));
    const numerator = scaled?.d === 1n ? scaled.valueOf() : LONG_WAY;
    if (known.size < REMEMBERED) known.set(value, numerator);
    return numerator;
  }

  private figureOf(value: CellValue, spot: Spot): unknown {
    const word = figureWord(value);
    return word === undefined ? this.decimals.read(value, spot) : word;
  }

  /** The long way, by the same parser and the same arithmetic as a scoring problem. */
  private scoreAnything(row: RegisterRow): RowScore | undefined {
    const { rule } = this;
    const found = new FaultList();
    const codes = rule.stages.flatMap((stage) => stage.leaves).map(({ code }) => code);
    const number = (key: string): unknown => {
      const value = row.cell(key);
      return value === null || value === '' ? null : this.decimals.read(value, row.spotOf(key));
    };
    const indicators = Object.fromEntries(codes.map((code) => [code, this.figureOf(row.cell(code), row.spotOf(code))]));
    const gates = Object.fromEntries(rule.gates.map((code) => [code, gateWord(row.cell(code))]));
    const value = { id: row.id, indicators, gates, bonus: number('bonus'), penalty: number('penalty') };
    const nominee = readNominee(value, rule, Place.root, found);
    for (const fault of found.list()) {
      const key = fault.path.split('/').at(-1)?.replaceAll('~1', '/').replaceAll('~0', '~') ?? '';
      this.faults.place(placeOf(row.spotOf(key)), fault);
    }
    return nominee && !found.any ? this.describe(evaluate(rule, nominee)) : undefined;
  }

  private describe(evaluation: Evaluation): RowScore {
    const { rounding, ranking, stages } = this.rule;
    const { published, exact } = evaluation;
    return {
      status: statusOf(evaluation),
      final: published === null ? null : Number(published),
      stages: stages.map((_, i) => units(evaluation.stages[i]?.exact ?? null, rounding.places)),
      keys: ranking.tieBreak.map((key) => {
        const value = keyUnits(key, evaluation, ranking.tieBreakPlaces);
        return value === null ? null : Number(value);
      }),
      exact: ranking.on === 'exact' ? exact : null,
    };
  }
}

const units = (value: Fraction | null, places: number): number | null => value && Number(toUnitsHalfUp(value, places));
