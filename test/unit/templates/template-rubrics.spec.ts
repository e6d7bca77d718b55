import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

import { effectiveWeights } from '../../../src/core/scoring/index.js';
import { readRubric } from '../../../src/features/rubric-format/index.js';
import { TEMPLATE_RUBRICS } from '../../../src/features/templates/data/template-rubrics.js';

interface PublishedTemplate {
  readonly code: string;
  readonly aspects: readonly {
    readonly indicators: readonly {
      readonly code: string;
      readonly name: string;
      readonly weight: number;
      readonly scale?: readonly (readonly [string, number])[];
    }[];
  }[];
}

const source = JSON.parse(readFileSync(new URL('../../vectors/default-rubrics.json', import.meta.url), 'utf8')) as {
  readonly templates: readonly PublishedTemplate[];
};
const published = source.templates.map((template): [string, PublishedTemplate] => [template.code, template]);

const bodyOf = (code: string) => TEMPLATE_RUBRICS.find((rubric) => rubric.code === code);

describe('the shipped rubrics', () => {
  it('are those of the proposal, no more and no fewer', () => {
    expect(TEMPLATE_RUBRICS.map(({ code }) => code).toSorted()).toEqual(published.map(([code]) => code).toSorted());
  });

  it.each(published)('%s is without fault', (code) => {
    expect(readRubric(bodyOf(code), 1)).toMatchObject({ ok: true });
  });

  it.each(published)('%s gives every criterion exactly its points in the proposal', (code, template) => {
    const read = readRubric(bodyOf(code), 1);
    const weights = read.ok ? effectiveWeights(read.rubric.parsed) : [];
    const points = template.aspects.flatMap(({ indicators }) =>
      indicators.map(({ code: criterion, weight }) => [criterion, String(weight)]),
    );
    expect(Object.fromEntries(weights.map(({ code: criterion, exact }) => [criterion, exact]))).toEqual(
      Object.fromEntries(points),
    );
  });

  it.each(published)('%s says of whom presents what the proposal says', (code, template) => {
    const scale = template.aspects.flatMap(({ indicators }) => indicators).find((i) => i.code === 'WAW1')?.scale ?? [];
    const criterion = bodyOf(code)
      ?.stages.flatMap(({ aspects }) => aspects.flatMap(({ criteria }) => criteria))
      .find((c) => c.code === 'WAW1');
    const bands = (criterion?.levelDescriptors ?? []).map(({ names, to }) => [names.id, Number(to)]);
    expect(bands.toReversed()).toEqual(scale);
  });

  it.each(published)('%s carries the words that its weights are examples', (code) => {
    expect(bodyOf(code)?.disclaimer?.id).toContain('Templat contoh, bukan bobot resmi');
  });
});
