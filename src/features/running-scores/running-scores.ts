import { Injectable } from '@nestjs/common';

import { type NomineeOutcome, type Rule } from '../../core/scoring/index.js';
import { type Tx } from '../../platform/database/database.js';
import { type NomineeInput, scoreNominee, toNomineeInput } from './nominee-input.js';
import { RankingRules } from './ranking-rules.js';
import { lockInputs, readRankingInputs, type ScoringInputs } from './scoring-inputs.js';

/** The complete input of a ranking's arithmetic, as `paritrana rank` reads it (product.md section 5). */
export interface ScoringProblem {
  readonly rule: object;
  readonly nominees: readonly NomineeInput[];
}

/** Where one nomination stands. */
export interface Standing extends Pick<NomineeOutcome, 'status' | 'final' | 'finalExact' | 'stages'> {
  /** Place of the last stage reached, from 0; null for whoever a failed gate keeps out of the order. */
  readonly reached: number | null;
  /** Sheets that count, of all stages. */
  readonly sheets: number;
}

/**
 * The running score of each nomination, kept up to date by whoever changes what it is made of.
 * Lock order, always: score sheet, then standing; several standings in the order of their nominations.
 */
@Injectable()
export class RunningScores {
  constructor(private readonly rules: RankingRules) {}

  /**
   * Scores one nomination anew and stores its standing, all inside the caller's transaction. Writers of one nomination wait
   * for each other here, so the last one has seen every sheet. A nomination that left the running has no standing.
   */
  async refresh(tx: Tx, nominationId: string, at: Date): Promise<void> {
    const inputs = await lockInputs(tx, nominationId, at);
    if (!inputs) {
      await tx.query('DELETE FROM standing WHERE nomination_id = $1', [nominationId]);
      return;
    }
    const { status, reached, final, finalExact, stages, sheets } = await this.score(tx, inputs);
    await tx.query(STORE, [nominationId, status, reached, final, finalExact, JSON.stringify(stages), sheets, at]);
  }

  /** The standing that the inputs give; changes nothing. */
  async score(tx: Tx, inputs: ScoringInputs): Promise<Standing> {
    const rule = await this.rules.of(tx, inputs);
    const sheets = (inputs.sheets ?? []).filter(([, , stage]) => stage !== null).length;
    return { ...standingOf(rule, scoreNominee(rule, toNomineeInput(rule, inputs))), sheets };
  }

  /** The whole problem of a ranking as it stands, nominees by id. The same rows always give the same problem. */
  async problemOf(tx: Tx, rankingId: string): Promise<ScoringProblem> {
    const { document, rule } = await this.rules.documentOf(tx, rankingId);
    const inputs = await readRankingInputs(tx, rankingId);
    return { rule: document, nominees: inputs.map((one) => toNomineeInput(rule, one)) };
  }
}

const STORE = `
  UPDATE standing SET status = $2, reached = $3, final = $4, final_exact = $5, stages = $6, sheets = $7, refreshed_at = $8
  WHERE nomination_id = $1`;

function standingOf(rule: Rule, outcome: NomineeOutcome | null): Omit<Standing, 'sheets'> {
  if (!outcome) return { status: 'pending', reached: null, final: null, finalExact: null, stages: {} };
  const { status, stageReached, final, finalExact, stages } = outcome;
  const reached = status === 'failed-gate' ? null : rule.stages.findIndex(({ code }) => code === stageReached);
  return { status, reached, final, finalExact, stages };
}
