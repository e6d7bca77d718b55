/** What kind of thing was found to differ, in the order in which a bundle is checked. */
export type DifferenceKind =
  'form' | 'inputs' | 'numbers' | 'decision' | 'hash' | 'signature' | 'key' | 'text' | 'fingerprint';

/** The first place where a document and its recomputation part. */
export interface Difference {
  readonly kind: DifferenceKind;
  /** JSON Pointer (RFC 6901) into the document; empty for the whole. */
  readonly path: string;
  /** What stands there, as JSON text, shortened when it is long; "nothing" where nothing stands. */
  readonly stated: string;
  /** What ought to stand there. */
  readonly recomputed: string;
}

const SHOWN_AT_MOST = 200;

/** A difference between two values at one place. */
export const differs = (kind: DifferenceKind, path: string, stated: unknown, recomputed: unknown): Difference => ({
  kind,
  path,
  stated: show(stated),
  recomputed: show(recomputed),
});

/**
 * The first difference between two JSON values, the innermost first: lists before objects before plain values, so that a
 * changed mark is named itself and not the score that was made of it. Null when they are equal as JSON.
 */
export function compare(kind: DifferenceKind, path: string, stated: unknown, recomputed: unknown): Difference | null {
  if (!isBranch(stated) || !isBranch(recomputed) || Array.isArray(stated) !== Array.isArray(recomputed)) {
    return Object.is(stated, recomputed) ? null : differs(kind, path, stated, recomputed);
  }
  const keys = [...new Set([...Object.keys(stated), ...Object.keys(recomputed)])];
  for (const key of keys.toSorted((a, b) => depth(stated, recomputed, a) - depth(stated, recomputed, b))) {
    const difference = compare(kind, `${path}/${step(key)}`, member(stated, key), member(recomputed, key));
    if (difference) return difference;
  }
  return null;
}

/** One step of a JSON Pointer. */
export const step = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** True for an object or a list. */
export const isBranch = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const member = (value: Record<string, unknown>, key: string): unknown =>
  Object.hasOwn(value, key) ? value[key] : undefined;

function depth(stated: Record<string, unknown>, recomputed: Record<string, unknown>, key: string): number {
  const value = member(recomputed, key) ?? member(stated, key);
  if (Array.isArray(value)) return 0;
  return isBranch(value) ? 1 : 2;
}

function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = typeof value === 'string' || !isBranch(value) ? JSON.stringify(value) : shallow(value);
  return text.length > SHOWN_AT_MOST ? `${text.slice(0, SHOWN_AT_MOST)}…` : text;
}

/** However deep the value is nested, showing it must not fail. */
function shallow(value: object): string {
  try {
    return JSON.stringify(value);
  } catch {
    return Array.isArray(value) ? '[…]' : '{…}';
  }
}
