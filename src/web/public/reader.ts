import { type components } from '../api/schema.js';
import { type ResultBundle } from '../../core/ledger/result-bundle.js';

type Schemas = components['schemas'];
export type PublishedEdition = Schemas['PublishedEditionView'];
export type RankingSummary = Schemas['PublishedRankingItem'];
export type PublishedRanking = Schemas['PublishedRankingView'];
export type PublishedPlacing = Schemas['PublishedPlacing'];
export type PublishedNominee = Schemas['PublishedNomineeView'];

/** Reads the API as an anonymous visitor. */
export type Api = (path: string) => Promise<{ readonly status: number; readonly body: unknown }>;

/** The API cannot answer now: too many requests from this address, or a fault of the server. */
export class Unavailable extends Error {
  constructor(readonly status: number) {
    super(`the public API answered ${String(status)}`);
  }
}

const OK = 200;
const TOO_MANY = 429;
const SERVER_FAULT = 500;
const MOST_PER_PAGE = '200';

/** The public API, as the pages need it. What is not public is null, like what does not exist. */
export class PublicReader {
  constructor(private readonly api: Api) {}

  async editions(): Promise<readonly PublishedEdition[]> {
    const list = await this.read<Schemas['PublishedEditionList']>('editions');
    return list?.items ?? [];
  }

  /** Every published ranking of an edition. */
  async rankingsOf(label: string): Promise<readonly RankingSummary[]> {
    const found: RankingSummary[] = [];
    const query = new URLSearchParams({ edition: label, limit: MOST_PER_PAGE });
    for (;;) {
      const page = await this.read<Schemas['PublishedRankingPage']>(`rankings?${query.toString()}`);
      found.push(...(page?.items ?? []));
      if (!page?.next) return found;
      query.set('after', page.next);
    }
  }

  ranking(id: string): Promise<PublishedRanking | null> {
    return this.read(`rankings/${encodeURIComponent(id)}`);
  }

  /** The sealed document, where the edition publishes scores. */
  bundle(rankingId: string): Promise<ResultBundle | null> {
    return this.read(`rankings/${encodeURIComponent(rankingId)}/bundle`);
  }

  nominee(id: string): Promise<PublishedNominee | null> {
    return this.read(`nominees/${encodeURIComponent(id)}`);
  }

  private async read<View>(path: string): Promise<View | null> {
    const { status, body } = await this.api(`/api/v1/public/${path}`);
    if (status === OK) return body as View;
    if (status === TOO_MANY || status >= SERVER_FAULT) throw new Unavailable(status);
    return null;
  }
}
