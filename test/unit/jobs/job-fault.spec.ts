import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { faultOf } from '../../../src/platform/jobs/job-fault.js';

const SECRET = 'PT Rahasia Jaya';

describe('what is told of a failed job', () => {
  it.each([
    ['nothing, when it did not fail', null, null],
    [
      'the rule that refused it',
      { name: 'AwardError', code: 'nomination.not-found', message: SECRET },
      'refused nomination.not-found',
    ],
    [
      'the state of the database',
      { name: 'QueryFailedError', code: '23505', message: SECRET, query: `SELECT '${SECRET}'`, parameters: [SECRET] },
      'database 23505',
    ],
    [
      'a connection that fails',
      { name: 'Error', code: 'ECONNREFUSED', message: SECRET, address: SECRET },
      'surroundings ECONNREFUSED',
    ],
    ['a disk that is full', { name: 'Error', code: 'ENOSPC', path: `/srv/${SECRET}` }, 'surroundings ENOSPC'],
    ['that it took too long', { value: { message: 'job failed by timeout in active state' } }, 'timed-out null'],
    ['that it never came back', { name: 'Error', message: 'handler execution exceeded 900000ms' }, 'timed-out null'],
    ['that the server stopped', { value: 'pg-boss shut down while active' }, 'interrupted null'],
    [
      'the name of any other error',
      { name: 'TypeError', message: `${SECRET} is not a function` },
      'unexpected TypeError',
    ],
    ['nothing but that, for what is no error', { value: SECRET }, 'unexpected null'],
  ])('%s', (_, output, told) => {
    const fault = faultOf(output);
    expect(fault && `${fault.kind} ${String(fault.code)}`).toBe(told);
  });

  it('never repeats a text that has not the form of a code, whatever was thrown', () => {
    const names = fc.constantFrom(
      SECRET,
      'Rahasia',
      'RAHASIA',
      'rahasia.jaya 1',
      '/srv/rahasia',
      'E rahasia',
      'select',
    );
    const thrown = fc.letrec((tie) => ({
      any: fc.oneof(
        { depthSize: 'small' },
        names,
        fc.constantFrom('AwardError', 'QueryFailedError', 'Error'),
        fc.dictionary(fc.constantFrom('name', 'code', 'message', 'value', 'stack', 'query'), tie('any')),
      ),
    })).any;
    fc.assert(
      fc.property(thrown, (output) => {
        expect(JSON.stringify(faultOf(output))).not.toMatch(/rahasia|select/i);
      }),
    );
  });
});
