import { describe, expect, it } from '@jest/globals';

import { networkOf } from '../../../src/features/credentials/attempt-limits.js';
import { normalPassword, passwordFault } from '../../../src/features/credentials/password.policy.js';

const EMAIL = 'ibu.ani@kemnaker.go.id';

describe('a password', () => {
  it.each([
    ['twelve characters', 'zqjvkxwpmbtd', undefined],
    ['words with spaces', 'kuda hijau terbang', undefined],
    ['letters of one kind only', 'kudahijauterbang', undefined],
    ['two hundred characters', 'ab'.repeat(100), undefined],
    ['twelve characters outside the basic plane', '🐎'.repeat(12), undefined],
    ['eleven characters', 'zqjvkxwpmbt', 'field.too-short'],
    ['eleven characters that take two code units each', '🐎'.repeat(11), 'field.too-short'],
    ['more than two hundred characters', 'ab'.repeat(100) + 'c', 'field.too-long'],
    ['the e-mail address', EMAIL, 'password.same-as-email'],
    ['the e-mail address in capitals', EMAIL.toUpperCase(), 'password.same-as-email'],
    ['a common one', 'password1234', 'password.too-common'],
    ['a common one in capitals', 'PassWord1234', 'password.too-common'],
    ['a common one in full-width letters', 'ｐａｓｓｗｏｒｄ１２３４', 'password.too-common'],
  ])('of %s is judged by length and commonness only', (_, password, code) => {
    expect(passwordFault(password, EMAIL)?.code).toBe(code);
  });

  it('is the same however its characters are composed', () => {
    expect(normalPassword('cafe\u0301')).toBe(normalPassword('caf\u00e9'));
  });
});

describe('the network of an address', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0DB8:0001:0002::9', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['2001:db8:1:2::', '2001:db8:1:2'],
  ])('%s belongs to the subscriber %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
