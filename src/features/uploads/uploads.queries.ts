import { IsNull, MoreThan } from 'typeorm';

import { type Actor } from '../../core/access.js';
import { notFound } from '../../core/errors.js';
import { type Tx } from '../../platform/database/database.js';
import { getNomination } from '../nominations/index.js';
import { EvidenceUpload, goneBefore } from './evidence-upload.entity.js';
import { isOwn } from './upload.policy.js';

/** Throws `upload.not-found` for an upload of somebody else, and for one that has expired, cleared away or not. */
export async function getOwnUpload(tx: Tx, actor: Actor, id: string): Promise<EvidenceUpload> {
  const upload = await tx.findOneBy(EvidenceUpload, { id, ...alive(actor.arrivedAt) });
  if (!upload) throw notFound('upload.not-found');
  const { nominationId, createdBy } = upload;
  const nomination = await getNomination(tx, nominationId);
  if (!isOwn(actor, { createdBy, nomination })) throw notFound('upload.not-found');
  return upload;
}

/** What a person has begun and not finished, oldest first. */
export const unfinishedOf = (tx: Tx, userId: string, at: Date): Promise<EvidenceUpload[]> =>
  tx.find(EvidenceUpload, {
    where: { createdBy: userId, evidenceId: IsNull(), ...alive(at) },
    order: { createdAt: 'ASC', id: 'ASC' },
  });

const alive = (at: Date) => ({ createdAt: MoreThan(goneBefore(at)) });
