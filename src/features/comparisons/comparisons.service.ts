import { createHash, randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { invalid } from '../../core/errors.js';
import { type ShadowComparison } from '../../core/scoring/comparison/index.js';
import { AuditLog } from '../../platform/audit/index.js';
import { Database } from '../../platform/database/database.js';
import { type SmallUpload } from '../../platform/files/small-upload.js';
import { WorkerOverrun, Workers } from '../../platform/workers/workers.js';
import {
  type CompareAnswer,
  compareFiles,
  COMPARISON_LIMITS,
  type ComparisonFiles,
  FILES,
} from './comparison-files.js';

const TASK = { thread: new URL('./comparison.thread.js', import.meta.url), run: compareFiles };
const THREAD_LIMITS = { seconds: 60, megabytes: 768 } as const;
const FORM = { thing: 'shadow-comparison', maxBytes: COMPARISON_LIMITS.bytes, files: FILES } as const;

/** A comparison that was made. It is answered and kept nowhere; the audit log knows the files by their checksums. */
export type MadeComparison = Omit<Extract<CompareAnswer, { ok: true }>, 'ok'> & { readonly id: string };

/** Setting published results beside what their marks give, for a secretariat that kept both in spreadsheets. */
@Injectable()
export class ComparisonsService {
  constructor(
    private readonly db: Database,
    private readonly workers: Workers,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Reads and compares aside, and writes who compared what. Throws `shadow-comparison.faulty` with every fault of every file,
   * `shadow-comparison.too-large`, `shadow-comparison.broken`, `shadow-comparison.too-much` and `request.too-many`.
   */
  async make(actor: Actor, upload: SmallUpload): Promise<MadeComparison> {
    const files = await upload.receive(FORM);
    const answer = await this.compute(files);
    if (!answer.ok) throw invalid('shadow-comparison.faulty', {}, answer.faults);
    const { comparison, rule } = answer;
    const id = randomUUID();
    await this.db.transaction((tx) =>
      this.audit.record(tx, actor, {
        event: 'shadow-comparison.made',
        subject: { type: 'shadow-comparison', id },
        after: { ruleHash: rule.hash, sha256: checksums(files), ...summaryOf(comparison) },
      }),
    );
    return { id, comparison, rule };
  }

  private async compute(files: ComparisonFiles): Promise<CompareAnswer> {
    try {
      return await this.workers.run(TASK, files, THREAD_LIMITS);
    } catch (error) {
      if (error instanceof WorkerOverrun) throw invalid('shadow-comparison.too-much');
      throw error;
    }
  }
}

const checksums = (files: ComparisonFiles) =>
  Object.fromEntries(FILES.map((name) => [name, createHash('sha256').update(files[name]).digest('hex')] as const));

function summaryOf({ agrees, nominees, compared, differences }: ShadowComparison) {
  return { agrees, nominees, compared, different: differences.filter(({ kind }) => kind === 'different').length };
}
