import { currentSession, type Me, onSession, onSignOut, renewAccess } from '../api/session.js';
import { forgetDeviceData } from '../features/evaluations/store/device-data.js';

/** How long a server that cannot be reached is left alone before it is asked again. */
const ASK_AGAIN_MS = 15_000;

const isEvaluator = ({ grants }: Me): boolean => grants.some(({ role }) => role === 'evaluator');

/**
 * What goes on behind every page: marks that wait are sent wherever their evaluator is in the app, a session that lost its
 * server finds back by itself, and a sign-out leaves nothing on the device.
 */
export function watchDevice(): void {
  onSession(() => void carryMarks());
  onSignOut(async () => {
    const session = currentSession();
    if ('me' in session) await forgetDeviceData(session.me.id);
  });
  addEventListener('online', comeBack);
  setInterval(comeBack, ASK_AGAIN_MS);
}

function comeBack(): void {
  if (currentSession().state === 'away' && navigator.onLine) void renewAccess(null);
}

async function carryMarks(): Promise<void> {
  const session = currentSession();
  if (session.state !== 'signed-in' || !isEvaluator(session.me)) return;
  try {
    const { runtimeOf } = await import('../features/evaluations/runtime.js');
    runtimeOf(session.me.id);
  } catch {
    // Without network its code may not be there yet; it is asked for again with the next change of the session.
  }
}
