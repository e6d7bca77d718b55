import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

import { EXAMPLE_FUNCTIONS } from './example-functions.js';

interface Example {
  readonly text: string;
  readonly name: string;
  readonly args: unknown[];
  readonly answer: unknown;
}

/** Lines `name(arguments) = answer` of the ```example blocks, arguments and answer as JSON. */
const EXAMPLE = /^(\w+)\((.*)\) = (.+)$/;

const blocks = [...readFileSync('docs/scoring.md', 'utf8').matchAll(/^```example\n([^`]*)^```/gm)];
const examples = blocks.flatMap(([, body = '']) => body.trim().split('\n').map(read));

function read(text: string): Example {
  const [, name = '', args = '', answer = ''] = EXAMPLE.exec(text) ?? [];
  return { text, name, args: JSON.parse(`[${args}]`) as unknown[], answer: JSON.parse(answer) };
}

describe('docs/scoring.md tells what the code computes', () => {
  it('has examples for the jurist and for the statistician', () => {
    expect(blocks.length).toBeGreaterThanOrEqual(7);
    expect(new Set(examples.map(({ name }) => name))).toEqual(new Set(Object.keys(EXAMPLE_FUNCTIONS)));
  });

  it.each(examples)('$text', ({ name, args, answer }) => {
    expect(EXAMPLE_FUNCTIONS[name]?.(...(args as never[]))).toEqual(answer);
  });
});
