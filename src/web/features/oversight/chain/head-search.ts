import { type ChainHead } from '../../../../core/ledger/hash-chain.js';
import { dataOf } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { LARGEST_PAGE } from '../../../api/use-whole-list.js';
import { type Contradiction, compareHeads, contradictionIn, type Found, placesToFind } from './compare-heads.js';

export interface HeadVerdict {
  readonly contradiction: Contradiction | null;
  /** How many lanes were held against the kept head, and how many entries were read for it. */
  readonly lanes: number;
  readonly read: number;
}

interface SearchOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (read: number) => void;
}

/**
 * Whether the log still contains a kept head: lanes that have not moved are compared at once, for the others the log is read
 * backwards until every kept entry has been met. Entries never move, so those that were just kept are found at once.
 */
export async function findHead(kept: ChainHead, { signal, onProgress }: SearchOptions): Promise<HeadVerdict> {
  const now = dataOf(await api.GET('/api/v1/oversight/audit/head', { signal })) as ChainHead;
  const lanes = compareHeads(kept, now);
  const wanted = placesToFind(lanes);
  const found: Found[] = [];
  let read = 0;
  for (let after: string | null | undefined; after !== null && found.length < wanted.size;) {
    const query = { limit: LARGEST_PAGE, ...(after === undefined ? {} : { after }) };
    const page = dataOf(await api.GET('/api/v1/oversight/audit', { params: { query }, signal }));
    found.push(...page.items.filter(({ place }) => wanted.has(place)));
    read += page.items.length;
    onProgress(read);
    after = page.next;
  }
  return { contradiction: contradictionIn(lanes, found), lanes: lanes.length, read };
}
