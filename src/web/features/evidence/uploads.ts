import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';

import { currentSession, onSession, onSignOut } from '../../api/session.js';
import { UploadDesk } from './upload-desk.js';
import { type UploadEntry } from './upload-office.js';
import { discardUpload, sendByTus, unfinishedUploads } from './upload-sender.js';
import { browserShelf } from './upload-shelf.js';

const EVIDENCE = '/api/v1/nominations/{id}/evidence' as const;

export const evidenceKey = (id: string) => ['get', EVIDENCE, { params: { path: { id } } }] as const;

let memory: QueryClient | null = null;

/** One desk for the whole app: files go on while other pages are read. */
export const uploadDesk = new UploadDesk({
  send: sendByTus,
  discard: discardUpload,
  unfinished: unfinishedUploads,
  shelf: browserShelf(() => {
    const session = currentSession();
    return 'me' in session ? session.me.id : '';
  }),
  alone: async (name, work) =>
    await navigator.locks.request(`paritrana.upload.${name}`, { ifAvailable: true }, async (lock) => {
      if (lock) await work();
      return lock !== null;
    }),
  onDone: async (nominationId) => {
    await memory?.invalidateQueries({ queryKey: evidenceKey(nominationId) });
  },
});

onSignOut(() => uploadDesk.forget());

onSession(() => {
  if (currentSession().state === 'signed-in') uploadDesk.retryWaiting();
});
addEventListener('online', () => {
  uploadDesk.retryWaiting();
});
// A closed tab goes on when the app is opened again, but until then a deadline may pass: better to ask.
addEventListener('beforeunload', (event) => {
  if (uploadDesk.snapshot().some(({ state }) => state === 'sending' || state === 'queued')) event.preventDefault();
});

/** The files on their way to one nomination. */
export function useUploads(nominationId: string): readonly UploadEntry[] {
  const client = useQueryClient();
  const all = useSyncExternalStore(uploadDesk.subscribe, uploadDesk.snapshot);
  useEffect(() => {
    memory = client;
  }, [client]);
  useEffect(() => {
    // Without network nothing is lost: what is here is tried again when it is back.
    uploadDesk.restore().catch(() => undefined);
  }, [nominationId]);
  return all.filter((entry) => entry.nominationId === nominationId);
}
