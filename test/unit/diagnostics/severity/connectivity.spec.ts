import { describe, expect, it } from '@jest/globals';
import {
  connectivityOf,
  fitAdditive,
  fitMixedModel,
  panelReliability,
} from '../../../../src/core/diagnostics/index.js';
import { CASE_07, tableOf, tableOfRows } from './tables.js';

describe('the connection of a design', () => {
  it('links evaluators through the nominees they share', () => {
    const table = tableOfRows([
      [70, 72, null],
      [60, 65, null],
      [null, 80, 81],
    ]);
    expect(connectivityOf(table)).toEqual({
      connected: true,
      components: [{ nominees: ['N1', 'N2', 'N3'], evaluators: ['E1', 'E2', 'E3'] }],
      nomineesWithoutScores: [],
      evaluatorsWithoutScores: [],
      pairs: [
        { evaluators: ['E1', 'E2'], sharedNominees: 2 },
        { evaluators: ['E1', 'E3'], sharedNominees: 0 },
        { evaluators: ['E2', 'E3'], sharedNominees: 1 },
      ],
      weakLinks: [
        { evaluators: ['E1', 'E3'], sharedNominees: 0 },
        { evaluators: ['E2', 'E3'], sharedNominees: 1 },
      ],
      wellLinkedShare: 1 - 2 / 3,
    });
  });

  it('names those without scores apart: they belong to no component', () => {
    const table = tableOfRows([
      [70, null, 72],
      [null, null, null],
      [60, null, 61],
    ]);
    expect(connectivityOf(table)).toMatchObject({
      connected: true,
      components: [{ nominees: ['N1', 'N3'], evaluators: ['E1', 'E3'] }],
      nomineesWithoutScores: ['N2'],
      evaluatorsWithoutScores: ['E2'],
      wellLinkedShare: 1,
    });
  });

  it('is absent without scores', () => {
    expect(connectivityOf(tableOfRows([]))).toMatchObject({ connected: false, components: [], wellLinkedShare: null });
  });

  describe('reference case 07, the disconnected design', () => {
    const table = tableOf(CASE_07.input.case_b_disconnected.observations);
    const components = [
      { nominees: ['N1', 'N2'], evaluators: ['A', 'B'] },
      { nominees: ['N3', 'N4'], evaluators: ['C', 'D'] },
    ];

    it('finds the components of the case', () => {
      const { connected, components: found } = connectivityOf(table);
      expect(connected).toBe(false);
      expect(found).toEqual(components);
      expect(found.map(({ nominees, evaluators }) => [...nominees, ...evaluators])).toEqual(
        CASE_07.expected.computed.case_b.components,
      );
    });

    it('is refused by every fit, with its components and without a ranking', () => {
      expect(fitAdditive(table)).toEqual({ status: 'disconnected', components });
      expect(fitMixedModel(table)).toEqual({ status: 'disconnected', components });
      expect(panelReliability(table, { seed: 1 })).toEqual({ status: 'disconnected', components });
    });
  });
});
