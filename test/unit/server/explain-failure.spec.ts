import { describe, expect, it } from '@jest/globals';

import { SettingsError } from '../../../src/platform/config/settings.js';
import { explainFailure } from '../../../src/server/explain-failure.js';

const systemError = (facts: object): Error => Object.assign(new Error('as the system says it'), facts);

describe('what the person who started the server reads', () => {
  it('every fault of the environment stands on a line of its own', () => {
    const error = new SettingsError([
      { name: 'PORT', reason: 'must be a whole number from 0 to 65535' },
      { name: 'DEMO', reason: 'is refused in production' },
    ]);
    expect(explainFailure(error)).toBe(
      [
        'The environment is not right:',
        '  PORT: must be a whole number from 0 to 65535',
        '  DEMO: is refused in production',
      ].join('\n'),
    );
  });

  it.each([
    [{ code: 'EADDRINUSE', port: 3000 }, 'Port 3000 is taken by another program: stop it, or set PORT.'],
    [{ code: 'EACCES', port: 80 }, 'Port 80 may not be used by this user: set PORT above 1023.'],
    [{ code: 'EADDRNOTAVAIL', port: 3000 }, 'HOST is not an address of this machine.'],
    [{ code: 'EACCES', path: '/data' }, 'The folder /data cannot be written: set DATA_DIR.'],
    [{ code: 'EROFS', path: '/data' }, 'The folder /data cannot be written: set DATA_DIR.'],
    [{ code: 'ENOTDIR', path: '/data/files' }, 'The folder /data/files cannot be written: set DATA_DIR.'],
  ])('a system error says what to do about it: %j', (facts, line) => {
    expect(explainFailure(systemError(facts))).toBe(line);
  });

  it('any other error speaks for itself, without its stack', () => {
    expect(explainFailure(new Error('DATABASE_URL does not lead to a database'))).toBe(
      'DATABASE_URL does not lead to a database',
    );
    expect(explainFailure(systemError({ code: 'EACCES' }))).toBe('as the system says it');
  });

  it.each([
    [new TypeError(), 'TypeError'],
    ['stopped', 'stopped'],
  ])('something without a message is at least named: %s', (error, line) => {
    expect(explainFailure(error)).toBe(line);
  });
});
