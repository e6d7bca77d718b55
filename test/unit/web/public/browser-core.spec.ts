import { readFileSync } from 'node:fs';

import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';

import { canonicalJson } from '../../../../src/core/ledger/canonical-json.js';
import { verifyBundle } from '../../../../src/core/ledger/bundle-verification.js';
import { sha256Hex } from '../../../../src/core/ledger/sha256.js';
import { readTrustedKeys, type TrustedKey } from '../../../../src/core/ledger/trusted-keys.js';
import { sha256Hex as sha256InBrowser } from '../../../../src/web/public/check/sha256.js';
import { flip, scalarsOf, withChanged } from '../../../support/scalars.js';

const EXAMPLE = readFileSync('docs/examples/result-bundle.json', 'utf8');

/** A prime, so that each kind of entry has its turn; the core's own tests try every place. */
const EVERY = 11;

/** The core as the build for browsers puts it together (`resolve.alias` in src/web/vite.config.ts). */
let verifyInBrowser: typeof verifyBundle;
let keys: TrustedKey[];
beforeAll(async () => {
  keys = await readTrustedKeys(readFileSync('docs/examples/paritrana-keys.json', 'utf8'));
  await jest.isolateModulesAsync(async () => {
    const hash = jest.fn(sha256InBrowser);
    jest.unstable_mockModule('../../../../src/core/ledger/sha256.js', () => ({ sha256Hex: hash }));
    const core = await import('../../../../src/core/ledger/bundle-verification.js');
    await core.verifyBundle(EXAMPLE);
    expect(hash).toHaveBeenCalled();
    verifyInBrowser = core.verifyBundle;
  });
});

describe('the SHA-256 of the browser', () => {
  it('is the one of the server, for every text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ maxLength: 300 })), (text) => {
        expect(sha256InBrowser(text)).toBe(sha256Hex(text));
      }),
    );
  });
});

describe('the core in a browser', () => {
  it('finds the example in order and names its trusted key, as the server does', async () => {
    const verdict = await verifyInBrowser(EXAMPLE, { keys });
    expect(verdict).toMatchObject({ ok: true, summary: { numbersTraced: 87, signature: { status: 'trusted' } } });
    expect(verdict).toEqual(await verifyBundle(EXAMPLE, { keys }));
  });

  it('gives the verdict of the server for numbers and words that are tampered with, wherever they stand', async () => {
    const bundle = JSON.parse(EXAMPLE) as Record<string, unknown>;
    const tried = scalarsOf(bundle).filter((_, place) => place % EVERY === 0);
    for (const steps of tried) {
      const tampered = canonicalJson(withChanged(bundle, steps, flip));
      const verdict = await verifyInBrowser(tampered, { keys });
      expect(verdict.ok).toBe(false);
      expect(verdict).toEqual(await verifyBundle(tampered, { keys }));
    }
  });

  it('gives the verdict of the server for what is torn off, spaced out or no bundle at all', async () => {
    for (const text of [EXAMPLE.slice(0, -1), ` ${EXAMPLE}`, '{}', '', 'null', `[${EXAMPLE}]`]) {
      expect(await verifyInBrowser(text, { keys })).toEqual(await verifyBundle(text, { keys }));
    }
  });
});
