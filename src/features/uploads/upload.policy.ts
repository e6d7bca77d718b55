import { type Actor } from '../../core/access.js';
import { canView } from '../nominations/index.js';

/** Whose upload it is, and inside whose walls its nomination stands. */
export interface UploadSubject {
  readonly createdBy: string;
  readonly nomination: Parameters<typeof canView>[1];
}

/** An upload belongs to the person who began it, for as long as they may see the nomination; for all others it is not there. */
export const isOwn = (actor: Actor, { createdBy, nomination }: UploadSubject): boolean =>
  createdBy === actor.userId && canView(actor, nomination);
