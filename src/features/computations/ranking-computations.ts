import { Injectable } from '@nestjs/common';

import { AwardError } from '../../core/errors.js';
import { canonicalHash } from '../../core/ledger/canonical-json.js';
import { type Fault, type Outcome, parseProblem, type Problem, scoreProblem } from '../../core/scoring/index.js';
import { type Tx } from '../../platform/database/database.js';
import { CategoriesDoor, type CategoryFacts, type Ranking } from '../categories/index.js';
import { type Edition, EditionsDoor } from '../editions/index.js';
import { RunningScores, type ScoringProblem } from '../running-scores/index.js';
import { interviewStages, pendingWork } from './computations.queries.js';
import { type Hindrance, hindrancesOf } from './hindrance.js';

/** A ranking with the category and the edition it belongs to. */
export interface RankingScene {
  readonly ranking: Ranking;
  readonly category: CategoryFacts;
  readonly edition: Edition;
}

/** A ranking computed from what is in the database now. */
export interface Computation extends RankingScene {
  /** As JSON, the form in which it is published. */
  readonly problem: ScoringProblem;
  readonly parsed: Problem;
  readonly outcome: Outcome;
  /** The fingerprint of problem and outcome together: what a plenary decides on and a panel signs. */
  readonly outcomeHash: string;
  /** Everything it still waits for; nothing can be sealed before this list is empty. */
  readonly hindrances: readonly Hindrance[];
}

/** Computes rankings exactly, inside the caller's transaction. Changes nothing. */
@Injectable()
export class RankingComputations {
  constructor(
    private readonly categories: CategoriesDoor,
    private readonly editions: EditionsDoor,
    private readonly scores: RunningScores,
  ) {}

  async sceneOf(tx: Tx, ranking: Ranking): Promise<RankingScene> {
    const category = await this.categories.get(tx, ranking.categoryId);
    return { ranking, category, edition: await this.editions.get(tx, category.editionId) };
  }

  /**
   * Computes a ranking as it stands at `at`, which decides which stages still take sheets.
   * Throws `computation.inputs-faulty` with every input that the rule does not understand.
   */
  async compute(tx: Tx, ranking: Ranking, at: Date): Promise<Computation> {
    const scene = await this.sceneOf(tx, ranking);
    const problem = await this.scores.problemOf(tx, ranking.id);
    const parsed = read(problem);
    const outcome = scoreProblem(parsed);
    return {
      ...scene,
      problem,
      parsed,
      outcome,
      outcomeHash: canonicalHash({ problem, outcome }),
      hindrances: [
        ...(await this.missingShortlist(tx, scene)),
        ...hindrancesOf(outcome.results),
        ...(await pendingWork(tx, ranking.id, at)),
      ],
    };
  }

  /** A category with a quota decides who goes on before anybody is ranked in full. */
  private async missingShortlist(tx: Tx, { ranking, category }: RankingScene): Promise<Hindrance[]> {
    if (category.shortlistQuota === null || ranking.state !== 'open') return [];
    const interviews = await interviewStages(tx, category.id);
    return interviews.length === 0 ? [] : [{ code: 'computation.shortlist-missing', nominationId: null, detail: '' }];
  }
}

function read(problem: ScoringProblem): Problem {
  const parsed = parseProblem(problem);
  if (parsed.ok) return parsed.value;
  throw new AwardError('conflict', 'computation.inputs-faulty', {}, parsed.faults.map(toFieldFault));
}

const toFieldFault = ({ path, code, message }: Fault) => ({
  field: path.slice(1).replaceAll('/', '.'),
  code: 'computation.input-faulty',
  params: { code, message },
});
