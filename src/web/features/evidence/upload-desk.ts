import { isOffline, isProblem } from '../../api/problem.js';
import {
  type Sending,
  type ShelvedUpload,
  type UnfinishedUpload,
  type UploadEntry,
  type UploadOffice,
} from './upload-office.js';

const AT_ONCE = 2;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 30_000;

interface Task {
  readonly upload: ShelvedUpload;
  readonly stop: AbortController;
  failures: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/**
 * Sends evidence file by file, two at a time, whatever becomes of the network: what the server has is never sent twice, what
 * failed for a passing reason is tried again, and what a reload or a crash broke off goes on when the app is opened again.
 */
export class UploadDesk {
  private entries: readonly UploadEntry[] = [];
  private readonly tasks = new Map<string, Task>();
  private readonly listeners = new Set<() => void>();

  constructor(private readonly office: UploadOffice) {}

  /** Every file on its way, oldest first; a new list after every change. */
  readonly snapshot = (): readonly UploadEntry[] => this.entries;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes files on; they start as soon as there is room. */
  async add(nominationId: string, criterion: string | null, files: readonly File[]): Promise<void> {
    const uploads = files.map((file) => ({ key: crypto.randomUUID(), nominationId, criterion, file, uploadUrl: null }));
    uploads.forEach((upload) => {
      this.queue(upload);
    });
    // A browser that has no room for the file still sends it.
    await Promise.allSettled(uploads.map((upload) => this.office.shelf.put(upload)));
    this.pump();
  }

  /** Goes on with what earlier visits left on this device, and shows what the server has of files that are not here. */
  async restore(): Promise<void> {
    const [shelved, unfinished] = await Promise.all([this.office.shelf.all(), this.office.unfinished()]);
    const isHere = (key: string): boolean => this.entries.some((entry) => entry.key === key);
    for (const upload of shelved) if (!isHere(upload.key)) this.queue(upload);
    const places = new Set([...this.tasks.values()].map(({ upload }) => upload.uploadUrl));
    for (const upload of unfinished)
      if (!places.has(upload.uploadUrl) && !isHere(upload.uploadUrl)) this.show(entryOf(upload));
    this.pump();
  }

  /** Goes on with an unfinished upload, now that its file is here again. False when it is another file. */
  async goOn(key: string, file: File): Promise<boolean> {
    const entry = this.entries.find((one) => one.key === key);
    if (entry?.fileName !== file.name || entry.sizeBytes !== file.size) return false;
    const { nominationId, criterion } = entry;
    this.hide(key);
    const upload = { key: crypto.randomUUID(), nominationId, criterion, file, uploadUrl: key };
    this.queue(upload);
    await Promise.allSettled([this.office.shelf.put(upload)]);
    this.pump();
    return true;
  }

  /** Tries again what failed or waits. */
  retry(key: string): void {
    const task = this.tasks.get(key);
    if (!task) return;
    clearTimeout(task.timer);
    this.change(key, { state: 'queued', error: null });
    this.pump();
  }

  /** The network or the session is back. */
  retryWaiting(): void {
    for (const { key, state } of this.entries) if (state === 'waiting') this.retry(key);
  }

  /** Lets a file go, here and on the server. */
  async cancel(key: string): Promise<void> {
    const task = this.tasks.get(key);
    this.hide(key);
    const place = task ? task.upload.uploadUrl : key;
    clearTimeout(task?.timer);
    task?.stop.abort();
    this.tasks.delete(key);
    await Promise.allSettled([this.office.shelf.remove(key), place === null ? undefined : this.office.discard(place)]);
    this.pump();
  }

  /** Stops everything and forgets it on this device; the server keeps what it has for a day. */
  async forget(): Promise<void> {
    for (const task of this.tasks.values()) {
      clearTimeout(task.timer);
      task.stop.abort();
    }
    this.tasks.clear();
    this.become([]);
    await this.office.shelf.clear();
  }

  private queue(upload: ShelvedUpload): void {
    this.tasks.set(upload.key, { upload, stop: new AbortController(), failures: 0, timer: undefined });
    const { key, nominationId, criterion, file } = upload;
    const nothing = { sentBytes: 0, state: 'queued', error: null } as const;
    this.show({ key, nominationId, criterion, fileName: file.name, sizeBytes: file.size, ...nothing });
  }

  private pump(): void {
    const sending = this.entries.filter(({ state }) => state === 'sending').length;
    const next = this.entries.filter(({ state }) => state === 'queued').slice(0, Math.max(0, AT_ONCE - sending));
    for (const { key } of next) {
      const task = this.tasks.get(key);
      if (task) void this.run(key, task);
    }
  }

  private async run(key: string, task: Task): Promise<void> {
    this.change(key, { state: 'sending' });
    const isMine = await this.office.alone(key, () => this.send(key, task));
    // Another tab of this browser sends it already.
    if (!isMine) this.drop(key);
    this.pump();
  }

  private async send(key: string, task: Task): Promise<void> {
    const sending: Sending = {
      onPlace: (uploadUrl) => {
        this.remember(key, uploadUrl);
      },
      onProgress: (sentBytes) => {
        task.failures = 0;
        this.change(key, { sentBytes });
      },
    };
    try {
      await this.office.send(task.upload, sending, task.stop.signal);
      await this.office.shelf.remove(key);
      await this.office.onDone(task.upload.nominationId);
      this.drop(key);
    } catch (error) {
      if (task.stop.signal.aborted) return;
      if (!isPassing(error)) this.change(key, { state: 'failed', error });
      else this.wait(key, task, error);
    }
  }

  private wait(key: string, task: Task, error: unknown): void {
    this.change(key, { state: 'waiting', error });
    const delay = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** task.failures);
    task.failures += 1;
    task.timer = setTimeout(() => {
      this.retry(key);
    }, delay);
  }

  private remember(key: string, uploadUrl: string): void {
    const task = this.tasks.get(key);
    if (!task || task.upload.uploadUrl === uploadUrl) return;
    const upload = { ...task.upload, uploadUrl };
    this.tasks.set(key, Object.assign(task, { upload }));
    void Promise.allSettled([this.office.shelf.put(upload)]);
  }

  private drop(key: string): void {
    this.tasks.delete(key);
    this.hide(key);
  }

  private show(entry: UploadEntry): void {
    this.become([...this.entries, entry]);
  }

  private hide(key: string): void {
    this.become(this.entries.filter((entry) => entry.key !== key));
  }

  private change(key: string, change: Partial<UploadEntry>): void {
    this.become(this.entries.map((entry) => (entry.key === key ? { ...entry, ...change } : entry)));
  }

  private become(entries: readonly UploadEntry[]): void {
    this.entries = entries;
    this.listeners.forEach((listener) => {
      listener();
    });
  }
}

const entryOf = ({ uploadUrl, receivedBytes, ...upload }: UnfinishedUpload): UploadEntry => ({
  ...upload,
  key: uploadUrl,
  sentBytes: receivedBytes,
  state: 'unfinished',
  error: null,
});

/** Two requests met, or a piece did not join: asking the server how far it is settles it. */
const SETTLES = ['upload.offset-mismatch', 'upload.interrupted'];

/** True when trying again later, without a person, may help. */
const isPassing = (error: unknown): boolean =>
  isOffline(error) ||
  (isProblem(error) &&
    (error.status >= 500 || error.status === 429 || error.status === 401 || SETTLES.includes(error.code)));
