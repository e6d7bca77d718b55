import {
  type ChainBreak,
  type ChainFault,
  chainHead,
  explainBreak,
  type LaneHead,
  LaneWalk,
} from '../../core/ledger/hash-chain.js';
import { type Tx } from '../database/database.js';
import { entriesAfter, entriesContinuing, laneHeads, lanesInUse } from './audit.queries.js';
import { type AuditReport, type VerifyOptions } from './audit.types.js';

const BATCH = 1_000;

/**
 * Checks the log while others write to it. Each batch is a statement of its own: no long snapshot keeps the database from
 * cleaning up, and none is needed, because entries never change and the heads are read before them.
 */
export class AuditVerifier {
  private checked = 0;
  private total = 0;

  constructor(
    private readonly tx: Tx,
    private readonly options: VerifyOptions,
  ) {}

  async run(): Promise<AuditReport> {
    const local = await laneHeads(this.tx);
    const promised = [...local, ...(this.options.head?.lanes ?? [])];
    const lanes = [...new Set([...promised.map(({ lane }) => lane), ...(await lanesInUse(this.tx))])].sort(
      (a, b) => a - b,
    );
    this.total = local.reduce((sum, { seq }) => sum + seq, 0);

    let fault: ChainFault | null = null;
    for (const lane of lanes) {
      fault = await this.checkLane(
        lane,
        promised.filter((head) => head.lane === lane),
      );
      if (fault) break;
    }
    return { entries: this.checked, lanes: lanes.length, head: chainHead(local), fault };
  }

  private async checkLane(lane: number, heads: readonly LaneHead[]): Promise<ChainFault | null> {
    const walk = new LaneWalk(lane, heads);
    let last: number | null = null;
    for (;;) {
      const entries = await entriesAfter(this.tx, lane, last, BATCH);
      for (const entry of entries) {
        const step = walk.next(entry);
        if (step) return 'found' in step ? this.explain(step, heads) : step;
        last = entry.seq;
        this.checked += 1;
      }
      this.options.onProgress?.(this.checked, Math.max(this.total, this.checked));
      if (entries.length < BATCH) return walk.end() ?? this.checkEnd(lane, last ?? 0);
    }
  }

  /** Entries and heads advance together, so a head read after the entries stands at the last of them or further. */
  private async checkEnd(lane: number, last: number): Promise<ChainFault | null> {
    const heads = await laneHeads(this.tx);
    const head = heads.find((end) => end.lane === lane)?.seq ?? 0;
    if (head >= last) return null;
    return { lane, seq: head + 1, kind: 'inserted', reason: `the log wrote ${head} entries here, ${last} are found` };
  }

  private async explain(gap: ChainBreak, heads: readonly LaneHead[]): Promise<ChainFault> {
    const lastSeq = heads.reduce((last, { seq }) => Math.max(last, seq), gap.found.seq);
    const fault = explainBreak(gap, await entriesContinuing(this.tx, gap.previousHash), lastSeq);
    return fault.kind === 'edited' ? ((await this.checkEnd(fault.lane, gap.found.seq)) ?? fault) : fault;
  }
}
