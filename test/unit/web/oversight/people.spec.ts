import { describe, expect, it } from '@jest/globals';

import { wasInForce } from '../../../../src/web/features/signing-keys/in-force.js';
import { fromDraft, isSameGrants, newGrant, toDraft } from '../../../../src/web/features/users/grants.js';
import { matching } from '../../../../src/web/features/users/matching.js';
import { nomineeLabel } from '../../../../src/web/features/users/nominee-label.js';

const NOMINEE = '01fea17c-a244-4a0a-b496-1200cb09411e';

describe('The roles of a person in the form', () => {
  it('come back as they were when nothing is changed', () => {
    const grants = [
      { role: 'secretariat' as const, provinceCode: null, nomineeId: null },
      { role: 'nominee' as const, provinceCode: '73', nomineeId: NOMINEE },
    ];
    expect(grants.map(toDraft).map(fromDraft)).toEqual(grants);
  });

  it('send no province with an administrator and no nominee with any role but the nominee', () => {
    const typed = { provinceCode: '73', nominee: NOMINEE };
    expect(fromDraft({ ...newGrant('administrator'), ...typed })).toEqual({
      role: 'administrator',
      provinceCode: null,
      nomineeId: null,
    });
    expect(fromDraft({ ...newGrant('proposer'), ...typed })).toEqual({
      role: 'proposer',
      provinceCode: '73',
      nomineeId: null,
    });
  });

  it('send no nominee while none is chosen, so that the server says it is missing', () => {
    expect(fromDraft(newGrant('nominee'))).toEqual({ role: 'nominee', provinceCode: null, nomineeId: null });
  });

  it('are the same in whatever order', () => {
    const [one, other] = [fromDraft(newGrant('auditor')), fromDraft(newGrant('proposer'))];
    expect(isSameGrants([one, other], [other, one])).toBe(true);
    expect(isSameGrants([one], [one, other])).toBe(false);
  });
});

describe('A nominee in the list to choose from', () => {
  const nominee = {
    id: NOMINEE,
    kind: 'company' as const,
    name: 'PT Contoh (sintetis)',
    provinceCode: '73',
    provinceName: 'Sulawesi Selatan',
    regencyCode: '73.71',
    regencyName: 'Kota Makassar',
  };
  const label = (changes: object) => nomineeLabel({ ...nominee, ...changes }, (kind) => kind);

  it('is told apart by kind and place, and no place is said twice', () => {
    expect(label({})).toBe('PT Contoh (sintetis) · company · Kota Makassar, Sulawesi Selatan');
    expect(label({ regencyCode: null, regencyName: null })).toBe('PT Contoh (sintetis) · company · Sulawesi Selatan');
    expect(label({ kind: 'regency', name: 'Kota Makassar' })).toBe('Kota Makassar · regency · Sulawesi Selatan');
    expect(label({ kind: 'province', name: 'Sulawesi Selatan', regencyName: null })).toBe(
      'Sulawesi Selatan · province',
    );
  });
});

describe('The search for a person', () => {
  const people = [
    { name: 'Sekretariat Sulawesi Selatan', email: 'sekretariat.sulsel@demo.paritrana.invalid' },
    { name: 'Auditor', email: 'auditor@demo.paritrana.invalid' },
  ];

  it('finds every word in name or e-mail, in whatever order and case', () => {
    expect(matching(people, 'SELATAN sekre')).toEqual([people[0]]);
    expect(matching(people, 'auditor@')).toEqual([people[1]]);
    expect(matching(people, 'auditor selatan')).toEqual([]);
    expect(matching(people, '  ')).toEqual(people);
  });
});

describe('A signing key', () => {
  const key = { validFrom: '2026-01-01T00:00:00Z', validUntil: '2026-06-01T00:00:00Z' } as Parameters<
    typeof wasInForce
  >[0];

  it('was in force from its first instant to just before its end, and without an end for ever', () => {
    expect(wasInForce(key, '2025-12-31T23:59:59Z')).toBe(false);
    expect(wasInForce(key, '2026-01-01T00:00:00Z')).toBe(true);
    expect(wasInForce(key, '2026-06-01T00:00:00Z')).toBe(false);
    expect(wasInForce({ ...key, validUntil: null }, '2099-01-01T00:00:00Z')).toBe(true);
  });
});
