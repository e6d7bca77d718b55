import { useEffect, useRef, useState } from 'react';

import { fetchFile } from '../../api/client.js';
import { type CheckOutcome, type Failure, type Message } from '../../public/check/outcome.js';

export type CheckState =
  | { readonly at: 'idle' | 'fetching' | 'computing' }
  | { readonly at: 'done'; readonly outcome: CheckOutcome }
  | { readonly at: 'nothing'; readonly failure: Failure }
  | { readonly at: 'failed'; readonly error: unknown };

/**
 * Computes a sealed document again on this device, in the worker of the public page "check a result": the same core as
 * `paritrana verify`, and nothing of what the server says about it is believed.
 */
export function useBrowserCheck() {
  const [state, setState] = useState<CheckState>({ at: 'idle' });
  const worker = useRef<Worker | null>(null);
  useEffect(
    () => () => {
      worker.current?.terminate();
    },
    [],
  );
  const start = async (resultId: string, fingerprint: string): Promise<void> => {
    worker.current?.terminate();
    setState({ at: 'fetching' });
    try {
      const bytes = await (await fetchFile(documentPath(resultId))).arrayBuffer();
      setState({ at: 'computing' });
      const own = new Worker(new URL('../../public/check/check-worker.ts', import.meta.url), { type: 'module' });
      worker.current = own;
      own.addEventListener('message', ({ data }: MessageEvent<Message>) => {
        if (data.type === 'outcome') setState({ at: 'done', outcome: data.outcome });
        if (data.type === 'failure') setState({ at: 'nothing', failure: data.failure });
      });
      own.addEventListener('error', () => {
        setState({ at: 'nothing', failure: 'broken' });
      });
      own.postMessage({ bytes, fingerprint }, [bytes]);
    } catch (error) {
      setState({ at: 'failed', error });
    }
  };
  return { state, start };
}

/** Where the sealed document of a result is, byte for byte. */
export const documentPath = (resultId: string): string => `/api/v1/results/${resultId}/document`;
