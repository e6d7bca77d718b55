import { type ChainHead, parseChainHead } from '../../../../core/ledger/hash-chain.js';

/** A head as it was kept, or why it cannot be used. */
export type KeptHead = { readonly head: ChainHead } | { readonly fault: 'compare.no-head' | 'compare.altered' };

/** Reads what `paritrana audit head` prints and what this page saves: the head alone, or a report that holds it. */
export function readHead(text: string): KeptHead {
  const value = headIn(parse(text));
  try {
    return { head: parseChainHead(value) };
  } catch {
    return { fault: isObject(value) && Array.isArray(value.lanes) ? 'compare.altered' : 'compare.no-head' };
  }
}

/** `paritrana audit verify --json` prints the head inside its report. */
const headIn = (value: unknown): unknown => (isObject(value) && isObject(value.head) ? value.head : value);

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
