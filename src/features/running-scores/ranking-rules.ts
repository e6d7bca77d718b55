import { Injectable } from '@nestjs/common';

import { notFound } from '../../core/errors.js';
import { parseRule, type Rule } from '../../core/scoring/index.js';
import { type Tx } from '../../platform/database/database.js';
import { RubricsDoor } from '../rubrics/index.js';
import { seatName } from './nominee-input.js';
import { type ScoringInputs } from './scoring-inputs.js';

/** A rule as a document and as the same, ready to compute with. */
export interface RankingRule {
  readonly document: object;
  readonly rule: Rule;
}

/** A seat of the panel and whom it speaks for. */
type Member = readonly [seat: string, constituency: string];

const RULES_KEPT = 200;

/**
 * The rule of each ranking: that of its rubric, in which the seats of its panel are entered as members of the constituencies
 * that the rubric weighs. Rubrics that weigh none are the rule as they are.
 */
@Injectable()
export class RankingRules {
  /** By the fingerprint of the rubric, and by it and the members where there are any, and so never stale. */
  private readonly known = new Map<string, RankingRule>();

  constructor(private readonly rubrics: RubricsDoor) {}

  /** The rule by which these inputs are scored. */
  async of(tx: Tx, inputs: Pick<ScoringInputs, 'rubricId' | 'ruleHash' | 'rankingId'>): Promise<Rule> {
    return (await this.find(tx, inputs)).rule;
  }

  /** The rule of a ranking as its problem holds it. Throws `ranking.not-found`. */
  async documentOf(tx: Tx, rankingId: string): Promise<RankingRule> {
    const rows = await tx.query<{ rubricId: string; ruleHash: string }[]>(
      `SELECT rb.id AS "rubricId", rb.rule_hash AS "ruleHash"
       FROM ranking r JOIN category c ON c.id = r.category_id JOIN rubric rb ON rb.id = c.rubric_id WHERE r.id = $1`,
      [rankingId],
    );
    if (!rows[0]) throw notFound('ranking.not-found');
    return this.find(tx, { ...rows[0], rankingId });
  }

  private async find(
    tx: Tx,
    { rubricId, ruleHash, rankingId }: Pick<ScoringInputs, 'rubricId' | 'ruleHash' | 'rankingId'>,
  ): Promise<RankingRule> {
    const plain = this.known.get(ruleHash) ?? (await this.read(tx, rubricId));
    if (!weighsConstituencies(plain.rule)) return plain;
    const members = await membersOf(tx, rankingId);
    const key = `${ruleHash} ${JSON.stringify(members)}`;
    return this.known.get(key) ?? this.keep(key, seat(plain.document, members));
  }

  private async read(tx: Tx, rubricId: string): Promise<RankingRule> {
    const { rule: document } = await this.rubrics.get(tx, rubricId);
    const rule = await this.rubrics.ruleOf(tx, rubricId);
    return this.keep(rule.hash, { document, rule });
  }

  private keep(key: string, rule: RankingRule): RankingRule {
    this.known.set(key, rule);
    const oldest = this.known.keys().next().value;
    if (this.known.size > RULES_KEPT && oldest !== undefined) this.known.delete(oldest);
    return rule;
  }
}

const weighsConstituencies = (rule: Rule): boolean =>
  rule.stages.some((stage) => stage.kind === 'rubric' && stage.organisations !== undefined);

/** Every seat of the panel of a ranking, empty ones too, by number. */
async function membersOf(tx: Tx, rankingId: string): Promise<Member[]> {
  const rows = await tx.query<{ number: number; constituency: string }[]>(
    `SELECT seat.number, seat.constituency_code AS constituency
     FROM ranking r
     JOIN panel_category pc ON pc.category_id = r.category_id AND pc.province_code IS NOT DISTINCT FROM r.province_code
     JOIN seat ON seat.panel_id = pc.panel_id
     WHERE r.id = $1 ORDER BY seat.number`,
    [rankingId],
  );
  return rows.map(({ number, constituency }) => [seatName(number), constituency]);
}

interface RuleDocument {
  readonly stages: readonly { readonly organisations?: { readonly weights: Readonly<Record<string, string>> } }[];
}

/** The rule with the seats as members. A seat whose constituency has no weight in a stage has no vote there. */
function seat(document: object, members: readonly Member[]): RankingRule {
  const { stages } = document as RuleDocument;
  const seated = {
    ...document,
    stages: stages.map((stage) => {
      if (!stage.organisations) return stage;
      const { weights } = stage.organisations;
      const voting = members.filter(([, constituency]) => Object.hasOwn(weights, constituency));
      return { ...stage, organisations: { ...stage.organisations, members: Object.fromEntries(voting) } };
    }),
  };
  const parsed = parseRule(seated);
  if (!parsed.ok) throw new Error(`A rule is faulty with its members at ${parsed.faults[0]?.path ?? ''}`);
  return { document: seated, rule: parsed.value };
}
