import { type Refusal, type Value } from '../../../../src/web/features/evaluations/outbox/entry.js';
import { type Answer, type MarkServer } from '../../../../src/web/features/evaluations/outbox/mark-server.js';
import { type Sheet } from '../../../../src/web/features/evaluations/store/evaluator-database.js';

/** What the network does to one request. `late` arrives once more, after the answer or instead of one. */
export type Weather = 'fine' | 'no-way-there' | 'no-way-back' | 'twice' | 'late';

interface Stored {
  readonly values: Map<string, Value>;
  version: number;
  state: Sheet['state'];
}

const refusal = (status: number, code: string): Answer => ({
  ok: false,
  refusal: { status, code, title: code, details: [] } satisfies Refusal,
});

/**
 * The server's rules for marks, in memory: one sheet per nominee and stage, a version that counts changes, a repeated value is
 * harmless, a stale version is refused. Every change is kept, so that a test can see whether one happened twice.
 */
export class ModelServer implements MarkServer {
  readonly changes: { key: string; criterion: string; wish: Value }[] = [];
  readonly criteria: readonly string[];
  recused = false;
  refusesWrites: Refusal | null = null;
  private readonly sheets = new Map<string, Stored>();
  private readonly weather: Weather[] = [];
  private readonly onTheWay: (() => void)[] = [];

  constructor(criteria: readonly string[]) {
    this.criteria = criteria;
  }

  /** What becomes of the next requests; after these the sky is clear. */
  forecast(weather: readonly Weather[]): void {
    this.weather.splice(0, this.weather.length, ...weather);
  }

  /** Requests that got stuck on the way arrive after all. */
  deliverLate(): void {
    this.onTheWay.splice(0).forEach((arrive) => {
      arrive();
    });
  }

  valueOf(key: string, criterion: string): Value {
    return this.sheets.get(key)?.values.get(criterion) ?? { mark: null, comment: null };
  }

  /** The same person on another device. */
  changeElsewhere(key: string, criterion: string, wish: Value): void {
    const sheet = this.ensure(key);
    this.put(key, sheet, criterion, wish);
  }

  lock(key: string): void {
    const sheet = this.ensure(key);
    sheet.state = 'submitted';
    sheet.version += 1;
  }

  open(nominationId: string, stage: string): Promise<Answer> {
    return this.travel(() => {
      if (this.recused) return refusal(404, 'nomination.not-found');
      const key = `${nominationId}/${stage}`;
      this.ensure(key);
      return this.view(key);
    });
  }

  read(id: string): Promise<Answer> {
    return this.travel(() => (this.recused ? refusal(404, 'score-sheet.not-found') : this.view(id)));
  }

  write(sheet: Pick<Sheet, 'id' | 'version'>, criterion: string, wish: Value): Promise<Answer> {
    const { id, version } = sheet;
    return this.travel(() => {
      const stored = this.sheets.get(id);
      if (!stored || this.recused) return refusal(404, 'score-sheet.not-found');
      const there = this.valueOf(id, criterion);
      if (there.mark === wish.mark && there.comment === wish.comment) return this.view(id);
      if (stored.state === 'submitted') return refusal(409, 'score-sheet.submitted');
      if (stored.version !== version) return refusal(412, 'request.stale');
      if (this.refusesWrites) return { ok: false, refusal: this.refusesWrites };
      this.put(id, stored, criterion, wish);
      return this.view(id);
    });
  }

  private put(key: string, sheet: Stored, criterion: string, wish: Value): void {
    sheet.values.set(criterion, wish);
    sheet.version += 1;
    this.changes.push({ key, criterion, wish });
  }

  private ensure(key: string): Stored {
    const found = this.sheets.get(key) ?? { values: new Map<string, Value>(), version: 1, state: 'draft' as const };
    this.sheets.set(key, found);
    return found;
  }

  private view(key: string): Answer {
    const { version, state } = this.ensure(key);
    const [nominationId = '', stage = ''] = key.split('/');
    const marks = this.criteria.map((criterion) => ({ criterion, ...this.valueOf(key, criterion) }));
    const ids = { id: key, nominationId, rankingId: 'R', rubricId: 'B', stage };
    return { ok: true, sheet: { ...ids, state, marks, submittedAt: null, version } };
  }

  private async travel(arrive: () => Answer): Promise<Answer> {
    const weather = this.weather.shift() ?? 'fine';
    await Promise.resolve();
    if (weather === 'no-way-there') throw new TypeError('fetch failed');
    if (weather === 'late') {
      this.onTheWay.push(arrive);
      throw new TypeError('fetch failed');
    }
    const answer = arrive();
    if (weather === 'no-way-back') throw new TypeError('fetch failed');
    return weather === 'twice' ? arrive() : answer;
  }
}
