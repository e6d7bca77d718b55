import { describe, expect, it } from '@jest/globals';

import {
  aboutCriterion,
  aboutEvidence,
  EMPTY_DRAFT,
  tried,
} from '../../../../src/web/features/evaluations/problems/draft.js';

const DRAFT = { ...EMPTY_DRAFT, text: ' Halaman 2 tidak terbaca (contoh sintetis) ' };
const bodyOf = (draft: typeof EMPTY_DRAFT): unknown => JSON.parse(tried(draft).tried.body);

describe('a report of a problem that is sent again', () => {
  it('is the same request while nothing of it changed, so that a lost answer makes no second report', () => {
    const first = tried(DRAFT);
    expect(tried(first).tried).toEqual(first.tried);
    expect(tried({ ...first, text: DRAFT.text.trim() }).tried).toEqual(first.tried);
  });

  it('is another request as soon as its words change', () => {
    const first = tried(DRAFT);
    expect(tried({ ...first, text: 'Lain' }).tried.key).not.toBe(first.tried.key);
    expect(tried({ ...first, category: 'other' }).tried.key).not.toBe(first.tried.key);
    expect(tried({ ...first, about: aboutCriterion('KEP1') }).tried.key).not.toBe(first.tried.key);
  });

  it('says what it is about, or nothing for the whole file', () => {
    const words = { category: 'unreadable', text: 'Halaman 2 tidak terbaca (contoh sintetis)' };
    expect(bodyOf(DRAFT)).toEqual(words);
    expect(bodyOf({ ...DRAFT, about: aboutEvidence('e:1') })).toEqual({ ...words, evidenceId: 'e:1' });
    expect(bodyOf({ ...DRAFT, about: aboutCriterion('KEP1') })).toEqual({ ...words, criterion: 'KEP1' });
  });
});
