import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { invalid } from '../../core/errors.js';
import { type Outcome, parseProblem, scoreProblem } from '../../core/scoring/index.js';
import { AuditLog, type JsonObject } from '../../platform/audit/index.js';
import { Database } from '../../platform/database/database.js';
import { CategoriesDoor } from '../categories/index.js';
import { type NomineeName, nomineesOf } from '../computations/index.js';
import { OverseenRankings, type RankingProblem } from '../explanations/index.js';
import { changed, type ProblemDocument, type WhatIfChange } from './what-if-change.js';
import { compared, type ComparedNominee } from './what-if-comparison.js';
import { changeFaults, ruleFault } from './what-if-faults.js';

/** An order that would be, beside the official one. It is answered and kept nowhere. */
export interface WhatIf {
  readonly ranking: RankingProblem;
  readonly change: WhatIfChange;
  readonly official: Outcome;
  readonly alternative: Outcome;
  readonly results: readonly ComparedNominee[];
  readonly nominees: readonly NomineeName[];
}

/** Asking what a ranking would be under another rule or another panel, for those who run or audit it. */
@Injectable()
export class WhatIfsService {
  constructor(
    private readonly db: Database,
    private readonly categories: CategoriesDoor,
    private readonly overseen: OverseenRankings,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Computes by the exact engine from the sealed inputs, or the running ones while nothing is sealed. Writes who asked what, and
   * no number. Throws `ranking.not-found`, `computation.not-yet`, `computation.inputs-faulty` and `what-if.faulty`.
   */
  compute(actor: Actor, rankingId: string, wish: WhatIfChange): Promise<WhatIf> {
    // Plain JSON: what was left out is not there.
    const change = JSON.parse(JSON.stringify(wish)) as WhatIfChange & JsonObject;
    return this.db.transaction(async (tx) => {
      const ranking = await this.overseen.open(tx, actor, await this.categories.getRanking(tx, rankingId));
      const official = scoreProblem(ranking.parsed);
      const alternative = suppose(ranking, official, change);
      await this.audit.record(tx, actor, {
        event: 'what-if.computed',
        subject: { type: 'ranking', id: rankingId },
        after: { outcomeHash: ranking.outcomeHash, change },
      });
      const results = compared(official, alternative);
      return { ranking, change, official, alternative, results, nominees: await nomineesOf(tx, rankingId) };
    });
  }
}

function suppose({ problem }: RankingProblem, { results }: Outcome, change: WhatIfChange): Outcome {
  const document = problem as ProblemDocument;
  const faults = changeFaults(document, change);
  if (faults.length > 0) throw invalid('what-if.faulty', {}, faults);
  const belowQuorum = results.filter(({ status }) => status === 'below-quorum').map(({ id }) => id);
  const parsed = parseProblem(changed(document, change, new Set(belowQuorum)));
  if (parsed.ok) return scoreProblem(parsed.value);
  throw invalid(
    'what-if.faulty',
    {},
    parsed.faults.map((fault) => ruleFault(fault, document, change)),
  );
}
