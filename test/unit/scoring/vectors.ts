import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Fault,
  type Outcome,
  parseProblem,
  parseRule,
  type Problem,
  type Rule,
  scoreProblem,
} from '../../../src/core/scoring/index.js';

/** Jest runs from the repository root. */
const ROOT = process.cwd();

/** A reference case kept in test/vectors; the suite that uses it states its shape. */
export function vector(name: string): unknown {
  return JSON.parse(readFileSync(join(ROOT, 'test/vectors', `${name}.json`), 'utf8')) as unknown;
}

/** The problem, or a failing test that lists its faults. */
export function problemOf(value: unknown): Problem {
  const parsed = parseProblem(value);
  if (!parsed.ok) throw new Error(describeFaults(parsed.faults));
  return parsed.value;
}

export function ruleOf(value: unknown): Rule {
  const parsed = parseRule(value);
  if (!parsed.ok) throw new Error(describeFaults(parsed.faults));
  return parsed.value;
}

export function outcomeOf(value: unknown): Outcome {
  return scoreProblem(problemOf(value));
}

/** `code path` of every fault; empty when there is none. */
export function faultsOf(value: unknown): string[] {
  const parsed = parseProblem(value);
  return parsed.ok ? [] : parsed.faults.map(({ code, path }) => `${code} ${path}`);
}

function describeFaults(faults: Fault[]): string {
  return faults.map(({ code, path, message }) => `${path}: ${code}: ${message}`).join('\n');
}
