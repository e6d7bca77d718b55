import { describe, expect, it } from '@jest/globals';

import { hrefOf, readAddress } from '../../../../src/web/public/address.js';

describe('a public address', () => {
  it('is Indonesian, and English below /en', () => {
    expect(readAddress('/arsip')).toMatchObject({ language: 'id', steps: ['arsip'] });
    expect(readAddress('/en/arsip/')).toMatchObject({ language: 'en', steps: ['arsip'] });
    expect(readAddress('/en')).toMatchObject({ language: 'en', steps: [] });
    expect(readAddress('/entah')).toMatchObject({ language: 'id', steps: ['entah'] });
  });

  it('keeps labels with spaces, slashes and question marks on the way there and back', () => {
    for (const label of ['2018 (demo)', '2024/2025', 'apa?', '100%', 'Édition']) {
      const href = hrefOf('en', ['edisi', label], { provinsi: '73', kategori: '' });
      const address = readAddress(href);
      expect(address).toMatchObject({ language: 'en', steps: ['edisi', label] });
      expect(Object.fromEntries(address?.query ?? [])).toEqual({ provinsi: '73' });
    }
  });

  it('is none when a step is not text', () => {
    expect(readAddress('/edisi/%E0%A4%A')).toBeNull();
  });
});
