import Fraction from 'fraction.js';
import { type RandomProblem, type RawNode, type RawNominee, type RawRule } from './random-problems.js';

/*
 * A second implementation, for tests only: straight from the text of scoring.md, on the raw JSON, one nominee and one number at
 * a time, without anything of src/. It counts who is better instead of sorting, walks instead of compiling, and is slow.
 */

const ZERO = new Fraction(0);
const read = (text: unknown): Fraction => new Fraction(String(text));
const sum = (values: Fraction[]): Fraction => values.reduce((a, b) => a.add(b), ZERO);
const mean = (values: Fraction[]): Fraction => sum(values).div(values.length);

/** Half-up on the absolute value, by the decimal it is nearest to. */
function halfUp(value: Fraction, places: number): Fraction {
  const scale = new Fraction(10).pow(places);
  const nearest = value.abs().mul(scale).add('1/2').floor().div(scale);
  return value.lt(0) ? nearest.neg() : nearest;
}

interface Scored {
  score: Fraction | null;
  isPending: boolean;
}

class NomineeOracle {
  readonly values = new Map<string, Fraction | null>();
  readonly pending: string[] = [];

  constructor(
    private readonly rule: RawRule,
    private readonly nominee: RawNominee,
  ) {}

  private rounded(point: string, value: Fraction): Fraction {
    const { points, places } = this.rule.rounding;
    return points.includes(point) ? halfUp(value, places) : value;
  }

  /** The stages up to the last one reached. */
  private get stages(): RawNode[] {
    return this.rule.stages.slice(0, this.rule.stages.findIndex(({ code }) => code === this.nominee.stageReached) + 1);
  }

  stage(node: RawNode): Scored {
    const before = this.pending.length;
    const score = this.node(node, node);
    const isPending = this.pending.length > before;
    return { score: isPending ? null : score, isPending };
  }

  /** A leaf, an aspect or a stage; null when nothing in it applies. */
  private node(node: RawNode, stage: RawNode): Fraction | null {
    if (!node.items) return stage.kind === 'rubric' ? this.panel(node, stage) : this.figure(node, stage);
    const below = node.items.map((item) => ({ item, score: this.node(item, stage) }));
    const applicable = below.flatMap(({ item, score }) => (score ? [{ item, score }] : []));
    for (const { item, score } of below) this.values.set(item.code, score);
    const made = this.composed(node, applicable);
    return made && node !== stage ? this.rounded('aspect', made) : made;
  }

  private composed(
    { composite, composite_places }: Pick<RawNode, 'composite' | 'composite_places'>,
    parts: { item: RawNode; score: Fraction }[],
  ): Fraction | null {
    if (parts.length === 0) return null;
    if (composite === 'sum') {
      return sum(parts.map(({ item, score }) => this.rounded('contribution', read(item.factor).mul(score))));
    }
    const whole = sum(parts.map(({ item }) => read(item.weight)));
    const shares = parts.map(({ item, score }) => ({ share: read(item.weight).div(whole), score }));
    if (composite === 'geometric') return power(shares, composite_places!);
    return sum(shares.map(({ share, score }) => this.rounded('contribution', share.mul(score))));
  }

  private figure(node: RawNode, stage: RawNode): Fraction | null {
    const given = this.nominee.indicators[node.code];
    if (given === null) return stage['na'] === 'zero' ? ZERO : null;
    if (typeof given === 'object') {
      const isPending = (given as { state: string }).state === 'pending';
      if (isPending) this.pending.push(node.code);
      return isPending ? null : ZERO;
    }
    return pointsOf(node, given as string);
  }

  present(stage: RawNode): [string, (number | string)[]][] {
    return Object.entries(this.nominee.sheets[stage.code] ?? {}).flatMap(([who, marks]) =>
      Array.isArray(marks) ? [[who, marks] as [string, (number | string)[]]] : [],
    );
  }

  private panel(node: RawNode, stage: RawNode): Fraction | null {
    const present = this.present(stage);
    if (present.length === 0) return null;
    const position = leaves(stage).findIndex(({ code }) => code === node.code);
    const levels = stage['levels'] as Record<string, string> | undefined;
    const marks = present.map(([who, sheet]) => ({
      who,
      value: read(levels ? levels[String(sheet[position])] : sheet[position]),
    }));
    return this.rounded('criterion', aggregated(stage, marks));
  }

  quorumMet(stage: RawNode): boolean {
    const sheets = Object.values(this.nominee.sheets[stage.code] ?? {});
    const eligible = sheets.filter((sheet) => Array.isArray(sheet) || sheet === null).length;
    const present = this.present(stage);
    const needed =
      stage['quorum'] === 'two_thirds' ? Math.max(3, Math.ceil((eligible * 2) / 3)) : Number(stage['quorum'] ?? 1);
    const organisations = stage['organisations'] as { members: Record<string, string> } | undefined;
    const hasMandatory = !organisations || present.some(([who]) => organisations.members[who] === 'X');
    return present.length >= needed && hasMandatory;
  }

  /** What the published table says of the nominee, apart from its rank. */
  line(): Line {
    const scored = this.stages.map((stage) => ({ stage, ...this.stage(stage) }));
    const isOpen = scored.some(({ stage, isPending }) => {
      return isPending || (stage.kind === 'rubric' && this.present(stage).length === 0);
    });
    const used = scored.map(({ stage, score }) => ({ item: stage, score: score && this.rounded('stage', score) }));
    const applicable = used.flatMap(({ item, score }) => (score ? [{ item, score }] : []));
    const base = isOpen
      ? null
      : this.rule.progression === 'reset'
        ? used.at(-1)!.score
        : this.composed(this.rule, applicable);
    const { bonus_cap: cap, clip = ['0', '100'] } = this.rule.adjustments;
    const bonus = read(this.nominee.bonus);
    const adjustment = (cap !== undefined && bonus.gt(read(cap)) ? read(cap) : bonus).sub(read(this.nominee.penalty));
    const open = base?.add(adjustment) ?? null;
    const exact = open && (open.lt(clip[0]) ? read(clip[0]) : open.gt(clip[1]) ? read(clip[1]) : open);
    for (const { stage, score } of scored) this.values.set(stage.code, score);
    return {
      ...{ id: this.nominee.id, reached: this.stages.length, exact, base, adjustment },
      final: exact && halfUp(exact, this.rule.rounding.places),
      status: this.status(base),
      values: this.values,
      penalty: read(this.nominee.penalty),
    };
  }

  private status(base: Fraction | null): Line['status'] {
    const gate = this.nominee.gates['G'];
    if (gate === false) return 'failed-gate';
    const isShort = this.stages.some((stage) => stage.kind === 'rubric' && !this.quorumMet(stage));
    const hasNothing = base === null && !isShort;
    if (gate === null || this.pending.length > 0 || hasNothing) return 'pending';
    return isShort ? 'below-quorum' : 'ranked';
  }
}

interface Line {
  id: string;
  reached: number;
  base: Fraction | null;
  adjustment: Fraction;
  exact: Fraction | null;
  final: Fraction | null;
  status: 'ranked' | 'failed-gate' | 'pending' | 'below-quorum';
  values: Map<string, Fraction | null>;
  penalty: Fraction;
}

const leaves = (node: RawNode): RawNode[] => (node.items ? node.items.flatMap(leaves) : [node]);

function aggregated(stage: RawNode, marks: { who: string; value: Fraction }[]): Fraction {
  const values = marks.map(({ value }) => value).sort((a, b) => a.compare(b));
  switch (stage['aggregate']) {
    case 'olympic':
      return mean(values.length < 5 ? values : values.slice(1, -1));
    case 'median': {
      const middle = (values.length - 1) / 2;
      return mean([values[Math.floor(middle)]!, values[Math.ceil(middle)]!]);
    }
    case 'organisation_balanced': {
      const { weights, members } = stage['organisations'] as Record<'weights' | 'members', Record<string, string>>;
      const means = Object.keys(weights).flatMap((name) => {
        const own = marks.filter(({ who }) => members[who] === name);
        return own.length > 0 ? [{ weight: read(weights[name]), value: mean(own.map(({ value }) => value)) }] : [];
      });
      return sum(means.map(({ weight, value }) => weight.mul(value))).div(sum(means.map(({ weight }) => weight)));
    }
    default:
      return mean(values);
  }
}

function pointsOf(node: RawNode, given: string): Fraction {
  const between = (low: Fraction, value: Fraction, high: Fraction): Fraction =>
    value.lt(low) ? low : value.gt(high) ? high : value;
  const hundred = new Fraction(100);
  switch (node['fn']) {
    case 'goalpost': {
      const [lo, hi] = [read(node['lo']), read(node['hi'])];
      const way = between(ZERO, read(given).sub(lo).div(hi.sub(lo)), new Fraction(1)).mul(100);
      return node['dir'] === 'cost' ? hundred.sub(way) : way;
    }
    case 'target':
      return between(ZERO, read(given).div(read(node['target'])).mul(100), read(node['cap']));
    case 'step': {
      const reached = (node['steps'] as [string, string][]).filter(([at]) => read(at).lte(read(given)));
      return reached.length === 0 ? ZERO : read(reached.at(-1)![1]);
    }
    case 'piecewise': {
      const knots = (node['knots'] as [string, string][]).map(([x, y]) => [read(x), read(y)] as const);
      const x = between(knots[0]![0], read(given), knots.at(-1)![0]);
      const right = Math.max(
        1,
        knots.findIndex(([at]) => at.gte(x)),
      );
      const [[x1, y1], [x2, y2]] = [knots[right - 1]!, knots[right]!];
      return y1
        .mul(x2.sub(x))
        .add(y2.mul(x.sub(x1)))
        .div(x2.sub(x1));
    }
    default:
      return read((node['levels'] as Record<string, string>)[given]);
  }
}

/** The product of powers, found by halving: whether a candidate is too large is decided by whole powers alone. */
function power(terms: { share: Fraction; score: Fraction }[], places: number): Fraction {
  const degree = terms.reduce((all, { share }) => (all * share.d) / gcd(all, share.d), 1n);
  const product = terms.reduce(
    (all, { share, score }) => all.mul(score.pow(Number((share.n * degree) / share.d))),
    new Fraction(1),
  );
  const scale = new Fraction(10).pow(places);
  let [low, high] = [0n, 10n ** 7n];
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    const isAtMost = new Fraction(middle).sub('1/2').div(scale).pow(Number(degree)).lte(product);
    if (isAtMost) low = middle;
    else high = middle;
  }
  return new Fraction(low).div(scale);
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

export interface OracleLine extends Line {
  rank: Fraction | null;
}

/** Everybody's line with a rank that is counted: one plus those who are better, or by the method of the rule. */
export function oracle({ rule, nominees }: RandomProblem): OracleLine[] {
  const lines = nominees.map((nominee) => new NomineeOracle(rule, nominee).line());
  const ranked = lines.filter(({ status }) => status === 'ranked');
  const better = (a: Line, b: Line): boolean => comparison(rule, a, b) < 0;
  return lines.map((line) => {
    if (line.status !== 'ranked') return { ...line, rank: null };
    const above = ranked.filter((other) => better(other, line));
    const equal = ranked.filter((other) => comparison(rule, other, line) === 0).length;
    const tiers = above.filter((one, i) => above.findIndex((other) => comparison(rule, one, other) === 0) === i).length;
    const rank = {
      competition_1224: new Fraction(above.length + 1),
      dense_1223: new Fraction(tiers + 1),
      fractional: new Fraction(above.length).add(new Fraction(equal + 1, 2)),
    }[rule.ranking.method]!;
    return { ...line, rank };
  });
}

function comparison({ ranking }: RawRule, a: Line, b: Line): number {
  if (a.reached !== b.reached) return b.reached - a.reached;
  const basis = ranking.on === 'exact' ? 'exact' : 'final';
  const places = Number(/\d/.exec(ranking.tie_break_precision)![0]);
  const valueOf = (line: Line, key: string): Fraction => {
    if (key === 'penalty') return halfUp(line.penalty, places).neg();
    const value = line.values.get(key) ?? null;
    // Below every score: what a nominee does not have comes last.
    return value ? halfUp(value, places) : new Fraction(-1);
  };
  const pairs = [[a[basis]!, b[basis]!], ...ranking.tie_break.map((key) => [valueOf(a, key), valueOf(b, key)])];
  const parted = pairs.find(([x, y]) => !x!.equals(y!));
  return parted ? parted[1]!.compare(parted[0]!) : 0;
}
