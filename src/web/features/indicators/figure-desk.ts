import { isOffline, isProblem } from '../../api/problem.js';
import { type DraftStore, type KeptDraft } from './draft-store.js';
import { claimsSame, draftOf, type Figure, type FigureDraft, isSaved } from './figure-check.js';

/** How far one figure is: `editing` waits for the next pause in typing, `clash` for a choice between two values. */
type SavingState = 'saved' | 'editing' | 'saving' | 'failed' | 'clash';

export interface FigureEntry {
  /** As the server knows it. */
  readonly figure: Figure;
  /** As it stands in the form. */
  readonly draft: FigureDraft;
  readonly state: SavingState;
  /** True once it was saved from this page, so that the form can say so. */
  readonly isFresh: boolean;
  /** Why the last attempt failed: problem details, or a lost network. */
  readonly error: unknown;
}

interface DeskOffice {
  /** Saves under the version that was seen; null for the first write. Rejects with problem details. */
  readonly save: (criterion: string, draft: FigureDraft, version: number | null) => Promise<Figure>;
  /** The figures as they are now. */
  readonly load: () => Promise<readonly Figure[]>;
  readonly drafts: DraftStore;
  /** Told after each save, so that the rest of the page follows. */
  readonly onSaved: (figure: Figure) => void;
  /** Whether a draft may travel at all; one that may not stays on the device and is shown as unsaved. */
  readonly isSendable: (criterion: string, draft: FigureDraft) => boolean;
}

/** A pause in typing after which a figure travels. */
const PAUSE_MS = 700;

/**
 * Saves figures one by one while people type, and loses none: what is typed is kept on the device until the server has it,
 * sent again after a lost network, and shown beside what somebody else saved meanwhile.
 */
export class FigureDesk {
  private entries: ReadonlyMap<string, FigureEntry>;
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly underway = new Set<string>();
  private readonly listeners = new Set<() => void>();
  private hasBegun = false;

  constructor(
    private readonly office: DeskOffice,
    figures: readonly Figure[],
  ) {
    const kept = office.drafts.all();
    this.entries = new Map(figures.map((figure) => [figure.criterion, opened(figure, kept.get(figure.criterion))]));
  }

  /** Every figure by its criterion; a new map after every change. */
  readonly snapshot = (): ReadonlyMap<string, FigureEntry> => this.entries;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Sends what an earlier visit could not; until then nothing travels. */
  begin(): void {
    if (this.hasBegun) return;
    this.hasBegun = true;
    for (const [criterion, { state }] of this.entries) if (state === 'editing') this.schedule(criterion, 0);
  }

  /** What the server says now. Drafts stay; one whose figure somebody else changed meanwhile becomes a clash. */
  seen(figures: readonly Figure[]): void {
    const fresh = figures.map((figure): [string, FigureEntry] => {
      const old = this.entries.get(figure.criterion);
      return [figure.criterion, old ? renewed(old, figure) : opened(figure, undefined)];
    });
    this.become(new Map(fresh));
  }

  /** What stands in the form now; travels after a pause, or at once for a choice. */
  edit(criterion: string, draft: FigureDraft, when: 'after-pause' | 'at-once' = 'after-pause'): void {
    const entry = this.entries.get(criterion);
    if (!entry) return;
    if (entry.state === 'clash') {
      this.keep(entry, draft);
      this.change(criterion, { draft });
    } else if (isSaved(entry.figure, draft) && !this.underway.has(criterion)) {
      this.office.drafts.remove(criterion);
      this.change(criterion, { draft, state: 'saved', error: null });
    } else {
      this.keep(entry, draft);
      this.change(criterion, { draft, state: 'editing', error: null });
      this.schedule(criterion, when === 'at-once' ? 0 : PAUSE_MS);
    }
  }

  /** Sends what still waits without a pause: the field was left, the network is back, somebody pressed "try again". */
  flush(criterion: string): void {
    const state = this.entries.get(criterion)?.state;
    if (state === 'editing' || state === 'failed') this.schedule(criterion, 0);
  }

  flushAll(): void {
    for (const criterion of this.entries.keys()) this.flush(criterion);
  }

  /** Ends a clash with what was typed here. */
  keepMine(criterion: string): void {
    this.change(criterion, { state: 'editing' });
    this.schedule(criterion, 0);
  }

  /** Ends a clash with what somebody else saved. */
  takeTheirs(criterion: string): void {
    const entry = this.entries.get(criterion);
    if (!entry) return;
    this.office.drafts.remove(criterion);
    this.change(criterion, { draft: draftOf(entry.figure), state: 'saved', error: null });
  }

  private keep({ figure }: FigureEntry, draft: FigureDraft): void {
    this.office.drafts.put(figure.criterion, { draft, version: figure.version });
  }

  private schedule(criterion: string, delayMs: number): void {
    clearTimeout(this.timers.get(criterion));
    const send = (): void => void this.send(criterion);
    this.timers.set(criterion, setTimeout(send, delayMs));
  }

  private async send(criterion: string): Promise<void> {
    const entry = this.entries.get(criterion);
    if (!entry || this.underway.has(criterion) || (entry.state !== 'editing' && entry.state !== 'failed')) return;
    if (!this.office.isSendable(criterion, entry.draft)) return;
    this.underway.add(criterion);
    this.change(criterion, { state: 'saving', error: null });
    try {
      const figure = await this.office.save(criterion, entry.draft, entry.figure.version);
      this.underway.delete(criterion);
      this.accept(criterion, figure);
    } catch (error) {
      this.underway.delete(criterion);
      if (isProblem(error) && (error.status === 412 || error.status === 428)) await this.overtaken(criterion, error);
      else this.change(criterion, { state: 'failed', error });
    }
  }

  private accept(criterion: string, figure: Figure): void {
    const draft = this.entries.get(criterion)?.draft;
    this.office.onSaved(figure);
    if (!draft || isSaved(figure, draft)) {
      this.office.drafts.remove(criterion);
      this.change(criterion, { figure, draft: draftOf(figure), state: 'saved', isFresh: true, error: null });
    } else {
      // Somebody went on typing while the last value travelled.
      this.change(criterion, { figure, state: 'editing', error: null });
      this.schedule(criterion, 0);
    }
  }

  /** The version was overtaken: by another claim, which needs a choice, or by something that leaves the claim alone. */
  private async overtaken(criterion: string, refusal: unknown): Promise<void> {
    try {
      const theirs = (await this.office.load()).find((figure) => figure.criterion === criterion);
      const entry = this.entries.get(criterion);
      if (!theirs || !entry) throw refusal;
      const next = renewed({ ...entry, state: 'failed' }, theirs);
      this.change(criterion, next);
      if (next.state === 'saved') this.office.drafts.remove(criterion);
      if (next.state === 'editing') this.schedule(criterion, 0);
    } catch (failure) {
      this.change(criterion, { state: 'failed', error: failure });
    }
  }

  private change(criterion: string, change: Partial<FigureEntry>): void {
    const entry = this.entries.get(criterion);
    if (entry) this.become(new Map(this.entries).set(criterion, { ...entry, ...change }));
  }

  private become(entries: ReadonlyMap<string, FigureEntry>): void {
    this.entries = entries;
    this.listeners.forEach((listener) => {
      listener();
    });
  }
}

/** A figure that is seen for the first time; a draft left on this device by an earlier visit goes on from there. */
function opened(figure: Figure, kept: KeptDraft | undefined): FigureEntry {
  const entry = { figure, draft: draftOf(figure), isFresh: false, error: null };
  if (!kept || isSaved(figure, kept.draft)) return { ...entry, state: 'saved' };
  return { ...entry, draft: kept.draft, state: kept.version === figure.version ? 'editing' : 'clash' };
}

/** A figure that is seen again. A draft over a claim that somebody else changed meanwhile needs a choice. */
function renewed(old: FigureEntry, seen: Figure): FigureEntry {
  const figure = newer(old.figure, seen);
  if (figure.version === old.figure.version || old.state === 'saving' || old.state === 'clash')
    return { ...old, figure };
  if (old.state === 'saved' || isSaved(figure, old.draft))
    return { ...old, figure, draft: draftOf(figure), state: 'saved', error: null };
  return { ...old, figure, state: claimsSame(old.figure, figure) ? 'editing' : 'clash', error: null };
}

/** An answer that was overtaken by a save says something older. */
const newer = (one: Figure, other: Figure): Figure => ((other.version ?? 0) >= (one.version ?? 0) ? other : one);

/** True when a failed save is worth repeating by itself. */
export const isPassing = (error: unknown): boolean =>
  isOffline(error) || (isProblem(error) && (error.status >= 500 || error.status === 429 || error.status === 401));
