import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';

import { createLogger } from '../../../src/platform/http/logger.js';

describe('the log', () => {
  it('tells what failed and where, and never the values of the query', () => {
    const lines: string[] = [];
    const logger = createLogger('error', { write: (line: string) => void lines.push(line) });
    const cause = Object.assign(new Error('relation is gone'), {
      code: '42P01',
      detail: 'Key (email)=(ani@example.test)',
    });
    logger.error({ err: new QueryFailedError('SELECT $1', ['$argon2id$secret'], cause) }, 'request failed');

    const entry = JSON.parse(lines[0]!) as { err: Record<string, unknown> };
    expect(entry).toMatchObject({ msg: 'request failed', err: { type: 'QueryFailedError', code: '42P01' } });
    expect(Object.keys(entry.err).sort()).toEqual(['code', 'message', 'stack', 'type']);
    expect(lines.join('')).not.toMatch(/argon2id|ani@example/);
  });
});
