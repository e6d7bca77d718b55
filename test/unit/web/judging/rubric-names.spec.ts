import { expect, it } from '@jest/globals';

import { rubricNames } from '../../../../src/web/features/rankings/rubric-names.js';

it('every gate, stage, aspect and criterion of a rubric is known by its code', () => {
  const named = (code: string) => ({ code, names: { id: `nama ${code}`, en: `name ${code}` } });
  const names = rubricNames({
    gates: [named('PDS')],
    stages: [
      {
        ...named('DESK'),
        kind: 'rubric',
        weight: '100',
        aspects: [{ ...named('A1'), weight: '100', criteria: [{ ...named('C1'), weight: '100' }] }],
      },
    ],
  });
  expect([...names.keys()]).toEqual(['PDS', 'DESK', 'A1', 'C1']);
  expect(names.get('C1')).toEqual({ id: 'nama C1', en: 'name C1' });
});
