import { createContext, use, useSyncExternalStore } from 'react';

import { type CourierState } from './outbox/courier.js';
import { type Runtime } from './runtime.js';

export const RuntimeContext = createContext<Runtime | null>(null);

/** The runtime of the person at the device; only below the evaluator's layout. */
export function useRuntime(): Runtime {
  const runtime = use(RuntimeContext);
  if (!runtime) throw new Error('this page stands outside the area of evaluators');
  return runtime;
}

/** What the courier of this tab is doing. */
export function useCourierState(): CourierState {
  const { courier } = useRuntime();
  return useSyncExternalStore(
    (listener) => courier.onChange(listener),
    () => courier.state,
  );
}
