import { ApiFailure } from './failure.js';
import { OPERATIONS, type OperationName } from './operations.js';

/** One request of the story. */
export interface Ask {
  /** Key of the person who asks; left out for the public. */
  readonly as?: string;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  /** JSON, or a form with a file. */
  readonly body?: object;
  /** The version seen, sent as `If-Match`. */
  readonly version?: number;
  /** Tells one creation from another under the same address; part of the `Idempotency-Key` of a POST. */
  readonly key?: string;
}

interface Page<Item> {
  readonly items: Item[];
  readonly next: string | null;
}

type Credentials = (person: string) => { readonly email: string; readonly password: string };

const NOT_FOUND = 404;
const UNAUTHENTICATED = 401;
const PAGE = '200';

/** A client of the public API, as small as it can be. Signs people in when they first ask, and again when a token is over. */
export class Api {
  private readonly tokens = new Map<string, Promise<string>>();

  constructor(
    private readonly origin: string,
    private readonly credentials: Credentials,
    private readonly signal: AbortSignal,
  ) {}

  /** The answer; throws `ApiFailure` for anything but a success. */
  async call<Answer>(operation: OperationName, ask: Ask = {}): Promise<Answer> {
    const first = await this.send(operation, ask);
    const isOver = first.status === UNAUTHENTICATED && ask.as !== undefined && this.tokens.delete(ask.as);
    const response = isOver ? await this.send(operation, ask) : first;
    const text = await response.text();
    const answer = text === '' ? {} : (JSON.parse(text) as object);
    if (!response.ok) throw new ApiFailure(operation, response.status, answer);
    return answer as Answer;
  }

  /** As `call`, undefined for what is not there. */
  async find<Answer>(operation: OperationName, ask: Ask): Promise<Answer | undefined> {
    try {
      return await this.call<Answer>(operation, ask);
    } catch (error) {
      if (error instanceof ApiFailure && error.status === NOT_FOUND) return undefined;
      throw error;
    }
  }

  /** Every item of a list, page by page. */
  async all<Item>(operation: OperationName, ask: Ask): Promise<Item[]> {
    const items: Item[] = [];
    let after: string | null = null;
    do {
      const query: Record<string, string> = { ...ask.query, limit: PAGE, ...(after !== null && { after }) };
      const page: Page<Item> = await this.call<Page<Item>>(operation, { ...ask, query });
      items.push(...page.items);
      after = page.next;
    } while (after !== null);
    return items;
  }

  private async send(operation: OperationName, ask: Ask): Promise<Response> {
    this.signal.throwIfAborted();
    const [method = '', route = ''] = OPERATIONS[operation].split(' ');
    const path = route.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(ask.path?.[name] ?? ''));
    const search = ask.query ? `?${new URLSearchParams(ask.query).toString()}` : '';
    return fetch(`${this.origin}/api/v1${path}${search}`, {
      method,
      headers: {
        ...(ask.as !== undefined && { authorization: `Bearer ${await this.tokenOf(ask.as)}` }),
        ...(ask.version !== undefined && { 'if-match': `"${String(ask.version)}"` }),
        ...(method === 'POST' && {
          'idempotency-key': `demo:${operation}:${encodeURIComponent(path + (ask.key ?? ''))}`,
        }),
        ...(ask.body && !(ask.body instanceof FormData) && { 'content-type': 'application/json' }),
      },
      ...(ask.body && { body: ask.body instanceof FormData ? ask.body : JSON.stringify(ask.body) }),
    });
  }

  private tokenOf(person: string): Promise<string> {
    const known = this.tokens.get(person);
    if (known) return known;
    const asked = this.call<{ accessToken: string }>('signIn', { body: this.credentials(person) }).then(
      ({ accessToken }) => accessToken,
    );
    this.tokens.set(person, asked);
    return asked;
  }
}
