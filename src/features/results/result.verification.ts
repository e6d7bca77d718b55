import { placingsOf } from '../../core/decision/index.js';
import { canonicalHash, canonicalJson, sha256Hex } from '../../core/ledger/canonical-json.js';
import { parseProblem, scoreProblem } from '../../core/scoring/index.js';
import { RESULT_FORMAT, type ResultDocument } from './result.document.js';

/** The first place where a sealed result and its recomputation part; `path` is a JSON Pointer into the document. */
export interface Difference {
  readonly path: string;
  readonly stored: string;
  readonly recomputed: string;
}

/** Computes a sealed result again from nothing but its own text. Pure; null means that every number, rank and hash agrees. */
export function firstDifference(content: string, hash: string): Difference | null {
  const own = `sha256:${sha256Hex(content)}`;
  if (own !== hash) return { path: '', stored: hash, recomputed: own };
  const document = JSON.parse(content) as ResultDocument;
  const format = compare(document.format, RESULT_FORMAT, '/format');
  if (format) return format;
  if (canonicalJson(document) !== content) return { path: '', stored: 'text', recomputed: 'canonical text' };

  const parsed = parseProblem(document.problem);
  if (!parsed.ok) {
    const fault = parsed.faults[0];
    return { path: `/problem${fault?.path ?? ''}`, stored: 'faulty', recomputed: fault?.message ?? '' };
  }
  const outcome = scoreProblem(parsed.value);
  const placings = placingsOf(outcome.results, document.decision.overrides, document.category);
  return (
    compare(document.outcome, outcome, '/outcome') ??
    compare(document.outcomeHash, canonicalHash({ problem: document.problem, outcome }), '/outcomeHash') ??
    compare(document.placings, placings, '/placings')
  );
}

/** The first difference between two JSON values, in the order of the keys of the stored one. */
export function compare(stored: unknown, recomputed: unknown, path: string): Difference | null {
  if (!isBranch(stored) || !isBranch(recomputed) || Array.isArray(stored) !== Array.isArray(recomputed)) {
    return Object.is(stored, recomputed) ? null : { path, stored: show(stored), recomputed: show(recomputed) };
  }
  const keys = [...new Set([...Object.keys(stored), ...Object.keys(recomputed)])];
  for (const key of keys) {
    const step = key.replaceAll('~', '~0').replaceAll('/', '~1');
    const difference = compare(stored[key], recomputed[key], `${path}/${step}`);
    if (difference) return difference;
  }
  return null;
}

const isBranch = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const show = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));
