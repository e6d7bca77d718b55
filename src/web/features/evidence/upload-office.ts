/** A file on its way: `waiting` for the network or the session, `failed` for a person, `unfinished` for the file itself. */
type UploadState = 'queued' | 'sending' | 'waiting' | 'failed' | 'unfinished';

export interface UploadEntry {
  /** Names the upload on this device. */
  readonly key: string;
  readonly nominationId: string;
  readonly criterion: string | null;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly sentBytes: number;
  readonly state: UploadState;
  /** Why it waits or failed: problem details or a lost network. */
  readonly error: unknown;
}

/** A file that is to become evidence, as it lies on this device. */
export interface ShelvedUpload {
  readonly key: string;
  readonly nominationId: string;
  readonly criterion: string | null;
  readonly file: File;
  /** Where the server takes its pieces, once it was announced. */
  readonly uploadUrl: string | null;
}

/** What a server has of a file whose upload was begun and not finished. */
export interface UnfinishedUpload {
  readonly uploadUrl: string;
  readonly nominationId: string;
  readonly criterion: string | null;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly receivedBytes: number;
}

export interface Sending {
  readonly onPlace: (uploadUrl: string) => void;
  readonly onProgress: (sentBytes: number) => void;
}

export interface UploadOffice {
  /** Sends a file, or what is left of it, to its end. Rejects with problem details or a TypeError; stops at the signal. */
  readonly send: (upload: ShelvedUpload, sending: Sending, signal: AbortSignal) => Promise<void>;
  /** Drops what the server has of an upload. */
  readonly discard: (uploadUrl: string) => Promise<void>;
  /** What the server has unfinished of this person. */
  readonly unfinished: () => Promise<readonly UnfinishedUpload[]>;
  readonly shelf: UploadShelf;
  /** Runs alone among the tabs of this browser; answers false, without running, when another tab has the name. */
  readonly alone: (name: string, work: () => Promise<void>) => Promise<boolean>;
  /** Resolves when the page shows the file among the evidence, so that it never stands nowhere. */
  readonly onDone: (nominationId: string) => Promise<void>;
}

/** Files on their way, kept on this device so that a reload does not lose them. */
export interface UploadShelf {
  readonly all: () => Promise<readonly ShelvedUpload[]>;
  readonly put: (upload: ShelvedUpload) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
  readonly clear: () => Promise<void>;
}
