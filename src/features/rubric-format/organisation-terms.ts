import { type FieldFault } from '../../core/errors.js';
import { type Draft, entriesOf } from './draft.js';
import { type RubricOrganisations } from './rubric-body.dto.js';

/**
 * What is wrong with the constituencies of a stage besides their weights: each exists and is named once. `known` are those
 * that exist; left out, nobody asks.
 */
export function organisationFaults(
  organisations: Draft<RubricOrganisations> | undefined,
  place: string,
  known: ReadonlySet<string> | undefined,
): FieldFault[] {
  const weighed = entriesOf(organisations?.weights).map(([index, { constituency }]) => ({
    field: `${place}.weights.${String(index)}.constituency`,
    name: constituency,
  }));
  const mandatory = entriesOf(organisations?.mandatory).map(([index, name]) => ({
    field: `${place}.mandatory.${String(index)}`,
    name,
  }));
  return [
    ...weighed.flatMap(({ field, name }) =>
      known && name !== undefined && !known.has(name)
        ? [{ field, code: 'rubric.constituency-unknown', params: { name } }]
        : [],
    ),
    ...repeated(weighed),
    ...repeated(mandatory),
  ];
}

const repeated = (named: readonly { readonly field: string; readonly name: string | undefined }[]): FieldFault[] =>
  named.flatMap(({ field, name }, index) =>
    name !== undefined && named.findIndex((other) => other.name === name) < index
      ? [{ field, code: 'code.duplicate', params: { name } }]
      : [],
  );
