import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { verifyBundle } from '../../core/ledger/bundle-verification.js';
import { canonicalJson } from '../../core/ledger/canonical-json.js';
import { buildBundle, buildContent, type ResultBundle } from '../../core/ledger/result-bundle.js';
import { AuditLog } from '../../platform/audit/index.js';
import { type Tx } from '../../platform/database/database.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { nomineesOf } from '../computations/index.js';
import { SigningKeysService } from '../signing-keys/index.js';
import { toFacts } from './result.document.js';
import { panelOf, placeOf } from './results.queries.js';
import { ResultsRepository } from './results.repository.js';
import { type Sealable } from './seal-check.js';

/** A bundle as it is handed out for ever. */
export interface WrittenResult {
  readonly id: string;
  readonly bundle: ResultBundle;
  /** `sha256:` of the text, seal included: what `sha256sum` says of the file. */
  readonly hash: string;
}

/** Writes what is sealed: a bundle with its signature, and the rows that lists read. */
@Injectable()
export class ResultWriter {
  constructor(
    private readonly results: ResultsRepository,
    private readonly keys: SigningKeysService,
    private readonly audit: AuditLog,
    private readonly jobs: Jobs,
  ) {}

  /**
   * Writes the result of a ranking that may be sealed. A bundle that a stranger would not find in order is never stored.
   * Throws `signing-key.retired` and `signing-key.not-announced`.
   */
  async write(tx: Tx, actor: Actor, sealable: Sealable): Promise<WrittenResult> {
    const bundle = await this.build(tx, actor, sealable);
    const content = canonicalJson(bundle);
    const verdict = await verifyBundle(content);
    if (!verdict.ok) throw new Error(`The bundle to be sealed is not in order: ${JSON.stringify(verdict)}`);

    const { fingerprint: hash } = verdict.summary;
    const { rankingId, number, placings, seal } = bundle;
    const sealedAt = actor.arrivedAt;
    const id = await this.results.insert(tx, { rankingId, number, content, hash, sealedBy: actor.userId, sealedAt });
    await this.results.insertPlacements(tx, id, placings);
    await this.keys.remember(tx, id, seal);
    await this.jobs.enqueue(tx, 'result.diagnose', { resultId: id });
    return { id, bundle, hash };
  }

  private async build(tx: Tx, actor: Actor, sealable: Sealable): Promise<ResultBundle> {
    const { id } = sealable.computation.ranking;
    const facts = toFacts({
      ...sealable,
      place: await placeOf(tx, id),
      panel: await panelOf(tx, id),
      nominees: await nomineesOf(tx, id),
      auditHead: await this.audit.head(tx),
      number: await this.results.nextNumber(tx, id),
      sealedAt: actor.arrivedAt,
    });
    return buildBundle(buildContent(facts), (contentHash) => this.keys.sign(tx, actor, contentHash));
  }
}
