import { Injectable } from '@nestjs/common';

import { type Tx } from '../../platform/database/database.js';
import { GateOutcome } from './gate-outcome.entity.js';

/** The write side of gates: one statement each, always inside the caller's transaction. */
@Injectable()
export class GatesRepository {
  /** The outcome, or null while nobody decided. The nomination must be locked. */
  find(tx: Tx, nominationId: string, gateCode: string): Promise<GateOutcome | null> {
    return tx.findOneBy(GateOutcome, { nominationId, gateCode });
  }

  ofNomination(tx: Tx, nominationId: string): Promise<GateOutcome[]> {
    return tx.findBy(GateOutcome, { nominationId });
  }

  async insert(tx: Tx, outcome: GateOutcome): Promise<void> {
    await tx.insert(GateOutcome, outcome);
  }

  async update(tx: Tx, { nominationId, gateCode, ...columns }: GateOutcome): Promise<void> {
    await tx.update(GateOutcome, { nominationId, gateCode }, columns);
  }
}
