import { randomUUID } from 'node:crypto';

import { type Actor } from '../../core/access.js';

/** The system itself: jobs and the command line. Holds no role, so no policy mistakes it for a person. */
export const systemActor = (now: Date, requestId: string = randomUUID()): Actor => ({
  userId: null,
  sessionId: null,
  grants: [],
  requestId,
  arrivedAt: now,
});
