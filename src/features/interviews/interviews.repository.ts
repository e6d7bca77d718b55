import { Injectable } from '@nestjs/common';

import { notFound } from '../../core/errors.js';
import { type Tx } from '../../platform/database/database.js';
import { InterviewSession } from './interview-session.entity.js';
import { InterviewSlot } from './interview-slot.entity.js';

/** The write side of interviews. Whoever changes a slot locks its session first. */
@Injectable()
export class InterviewsRepository {
  /** The row, held until the transaction ends. Throws `interview-session.not-found`. */
  async lockSession(tx: Tx, id: string): Promise<InterviewSession> {
    const found = await tx.findOne(InterviewSession, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!found) throw notFound('interview-session.not-found');
    return found;
  }

  async insertSession(tx: Tx, session: Omit<InterviewSession, 'id' | 'version'>): Promise<string> {
    const { identifiers } = await tx.insert(InterviewSession, session);
    return (identifiers[0] as { id: string }).id;
  }

  /** Changes the named columns and counts the version up. */
  async changeSession(tx: Tx, id: string, changes: Partial<InterviewSession>): Promise<void> {
    await tx.update(InterviewSession, id, { ...changes, version: () => 'version + 1' });
  }

  hasSlots(tx: Tx, sessionId: string): Promise<boolean> {
    return tx.existsBy(InterviewSlot, { sessionId });
  }

  /** The slot and its session, both held until the transaction ends. Throws `interview-slot.not-found`. */
  async lockSlot(tx: Tx, id: string): Promise<{ slot: InterviewSlot; session: InterviewSession }> {
    const unlocked = await tx.findOneBy(InterviewSlot, { id });
    if (!unlocked) throw notFound('interview-slot.not-found');
    const session = await this.lockSession(tx, unlocked.sessionId);
    // Another request may have removed it while this one waited for the session.
    const slot = await tx.findOne(InterviewSlot, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!slot) throw notFound('interview-slot.not-found');
    return { slot, session };
  }

  async insertSlot(
    tx: Tx,
    slot: Pick<InterviewSlot, 'sessionId' | 'nominationId' | 'startsAt' | 'endsAt'>,
  ): Promise<string> {
    const { identifiers } = await tx.insert(InterviewSlot, slot);
    return (identifiers[0] as { id: string }).id;
  }

  /** Changes the named columns and counts the version up. */
  async changeSlot(tx: Tx, id: string, changes: Partial<InterviewSlot>): Promise<void> {
    await tx.update(InterviewSlot, id, { ...changes, version: () => 'version + 1' });
  }

  async removeSlot(tx: Tx, id: string): Promise<void> {
    await tx.delete(InterviewSlot, id);
  }

  /** The ranking in which the nomination stands, whatever its state. */
  async rankingOf(tx: Tx, nominationId: string): Promise<string> {
    const [row] = await tx.query<[{ rankingId: string }]>(
      'SELECT ranking_id AS "rankingId" FROM nomination WHERE id = $1',
      [nominationId],
    );
    return row.rankingId;
  }
}
