import { DetailedError, type HttpRequest, Upload } from 'tus-js-client';

import { api } from '../../api/client.js';
import { isProblem, type Problem } from '../../api/problem.js';
import { accessToken, currentSession } from '../../api/session.js';
import { currentLanguage } from '../../i18n/language.js';
import { KEPT } from '../nominations-own/forget-files.js';
import { type ShelvedUpload, type UnfinishedUpload, type UploadOffice } from './upload-office.js';

const UPLOADS = '/api/v1/uploads';

const placeOf = (id: string): string => `${location.origin}${UPLOADS}/${id}`;

/** The same file for the same criterion of the same nomination, sent by the same person, is the same upload. */
function fingerprintOf({ nominationId, criterion, file }: ShelvedUpload): string {
  const session = currentSession();
  const userId = 'me' in session ? session.me.id : '';
  return [userId, nominationId, criterion ?? '', file.name, file.size, file.lastModified].join('|');
}

/** What this person has begun and not finished; asking also renews an access token that has run out. */
export async function unfinishedUploads(): Promise<readonly UnfinishedUpload[]> {
  const { data, error } = await api.GET(UPLOADS);
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- an error of the API is its problem details
  if (!data) throw error;
  return data.items.map(({ id, nominationId, criterion, fileName, sizeBytes, receivedBytes }) => ({
    uploadUrl: placeOf(id),
    nominationId,
    criterion,
    fileName,
    sizeBytes,
    receivedBytes,
  }));
}

/** Sends a file by the tus protocol in one piece, going on where the server has got to. */
export const sendByTus: UploadOffice['send'] = async (shelved, sending, signal) => {
  // The protocol takes a refusal for the end of an upload, so it must not set out with a token that has run out.
  await unfinishedUploads();
  signal.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    const upload: Upload = new Upload(shelved.file, {
      endpoint: `${location.origin}/api/v1/nominations/${shelved.nominationId}/uploads`,
      uploadUrl: shelved.uploadUrl,
      metadata: {
        filename: shelved.file.name,
        filetype: shelved.file.type,
        ...(shelved.criterion === null ? {} : { criterion: shelved.criterion }),
      },
      fingerprint: () => Promise.resolve(fingerprintOf(shelved)),
      retryDelays: null,
      onBeforeRequest: identify,
      onUploadUrlAvailable: () => {
        if (upload.url !== null) sending.onPlace(upload.url);
      },
      onProgress: (sent) => {
        sending.onProgress(sent);
      },
      onSuccess: () => {
        // Whatever this file left behind here, over however many visits.
        forgetFingerprint(fingerprintOf(shelved));
        resolve();
      },
      onError: (error) => {
        reject(reasonOf(error));
      },
    });
    signal.addEventListener('abort', () => {
      void upload.abort();
      reject(reasonOf(signal.reason));
    });
    void begin(upload, shelved);
  });
};

async function begin(upload: Upload, { uploadUrl }: ShelvedUpload): Promise<void> {
  // The same file may have been begun before it was chosen again.
  const [previous] = uploadUrl === null ? await upload.findPreviousUploads() : [];
  if (previous) upload.resumeFromPreviousUpload(previous);
  upload.start();
}

function identify(request: HttpRequest): void {
  const token = accessToken();
  if (token !== null) request.setHeader('authorization', `Bearer ${token}`);
  request.setHeader('accept-language', currentLanguage());
}

/** Problem details where the server gave them; a TypeError, as `fetch` has it, where it could not be reached. */
function reasonOf(error: unknown): Error {
  if (!(error instanceof DetailedError)) return error instanceof Error ? error : new Error(String(error));
  const body = error.originalResponse?.getBody();
  if (!error.originalResponse || error.originalResponse.getStatus() === 0) return new TypeError(error.message);
  return (problemIn(body ?? '') ?? error) as Error;
}

function problemIn(body: string): Problem | null {
  try {
    const problem: unknown = JSON.parse(body);
    return isProblem(problem) ? problem : null;
  } catch {
    return null;
  }
}

/** Drops what the server has of an upload; harmless when it has nothing any more. */
export async function discardUpload(uploadUrl: string): Promise<void> {
  const id = uploadUrl.slice(uploadUrl.lastIndexOf('/') + 1);
  await api.DELETE(`${UPLOADS}/{id}`, { params: { path: { id } } });
}

/** Forgets where this browser left off with a file. */
function forgetFingerprint(fingerprint: string): void {
  for (const key of Object.keys(localStorage))
    if (key.startsWith(KEPT.fingerprints + fingerprint)) localStorage.removeItem(key);
}
