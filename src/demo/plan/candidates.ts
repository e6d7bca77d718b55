import { PROVINCE_NAMES, UMKM_PROVINCES } from '../data/provinces.js';
import { HOME, HOME_REGENCIES, type Place } from '../data/province-73.js';
import {
  LARGE_COMPANIES_2018,
  MEDIUM_COMPANIES_2018,
  PROVINCES_2018,
  REGENCIES_2018,
  type Shortlisted,
} from '../data/shortlist-2018.js';
import { type Candidate, type DemoEvent, type Tier } from './contest.js';

const PODIUM: readonly Tier[] = ['first', 'second', 'third'];

/**
 * Tiers for a published shortlist: the winners that are known lead. Who came first among them no source tells, so their
 * order here is that of the list, and as synthetic as the marks.
 */
function tiersOf(shortlist: readonly Shortlisted[]): Tier[] {
  const winners = shortlist.filter(({ won }) => won);
  return shortlist.map((one) => PODIUM[winners.indexOf(one)] ?? 'shortlist');
}

/** All 38 provinces; the twelve of 2018 do well enough to be shortlisted. */
export const provinceCandidates = (): Candidate[] => {
  const tiers = tiersOf(PROVINCES_2018);
  return Object.entries(PROVINCE_NAMES).map(([code, name]) => {
    const listed = PROVINCES_2018.findIndex(({ provinceCode }) => provinceCode === code);
    return candidate(code, name, code, { tier: tiers[listed] ?? 'field' });
  });
};

/** The regencies and cities of 2018; Makassar comes as rank I of its province. */
export const nationalRegencyCandidates = (promoted: string): Candidate[] => {
  const tiers = tiersOf(REGENCIES_2018);
  return REGENCIES_2018.map(({ name, provinceCode, regencyCode = '' }, place) =>
    candidate(regencyCode, name, provinceCode, {
      regencyCode,
      tier: tiers[place] ?? 'shortlist',
      isPromoted: regencyCode === promoted,
    }),
  );
};

type Size = 'LARGE' | 'MEDIUM' | 'SMALL';

const companies = (prefix: string, size: Size, shortlist: readonly Shortlisted[]): Candidate[] => {
  const tiers = tiersOf(shortlist);
  return shortlist.map(({ name, provinceCode }, place) =>
    candidate(`${prefix}${String(place + 1)}`, name, provinceCode, {
      sizeClassCode: size,
      tier: tiers[place] ?? 'shortlist',
    }),
  );
};

export const largeCandidates = (): Candidate[] => companies('B', 'LARGE', LARGE_COMPANIES_2018);
export const mediumCandidates = (): Candidate[] => companies('M', 'MEDIUM', MEDIUM_COMPANIES_2018);

/** One UMKM for each of 33 provinces: no source names those of 2018. That of the home province comes by promotion. */
export const nationalUmkmCandidates = (promoted: Candidate, events: Readonly<Record<string, DemoEvent>>): Candidate[] =>
  UMKM_PROVINCES.map((code, place) => {
    if (code === promoted.provinceCode) return { ...promoted, tier: 'field', isPromoted: true };
    const name = `UMKM contoh (sintetis) Provinsi ${PROVINCE_NAMES[code] ?? code}`;
    const event = events[code];
    return candidate(code, name, code, {
      sizeClassCode: 'SMALL',
      tier: place < PODIUM.length ? (PODIUM[place] ?? 'field') : 'field',
      ...(event && { event }),
    });
  });

const TIER_OF: Readonly<Record<Place, Tier>> = {
  first: 'first',
  second: 'second',
  third: 'third',
  'runner-up': 'shortlist',
  field: 'field',
};

/** The regencies and cities of the home province, led by those of a published podium. */
export const homeRegencyCandidates = (): Candidate[] =>
  HOME_REGENCIES.map(({ code, name, place }) =>
    candidate(code, name, HOME.code, { regencyCode: code, tier: TIER_OF[place] }),
  );

/** Made-up businesses of the home province: nobody published who stood there. */
export const homeBusinessCandidates = (
  what: string,
  size: Size,
  tiers: readonly Tier[],
  events: Readonly<Record<string, DemoEvent>> = {},
): Candidate[] =>
  tiers.map((tier, place) => {
    const key = `${HOME.code}-${size}-${String(place + 1)}`;
    const event = events[key];
    const name = `${what} contoh ${String(place + 1)} (sintetis) Provinsi ${HOME.name}`;
    return candidate(key, name, HOME.code, { sizeClassCode: size, tier, ...(event && { event }) });
  });

/** A candidate of whom only what is named differs from the usual. */
export const candidate = (
  key: string,
  name: string,
  provinceCode: string,
  details: Pick<Candidate, 'tier'> & Partial<Candidate>,
): Candidate => ({
  key,
  name,
  provinceCode,
  regencyCode: null,
  sizeClassCode: null,
  isPromoted: false,
  ...details,
});
