import { describe, expect, it } from '@jest/globals';

import { atWib } from '../../../src/demo/calendar.js';
import { INTERVIEW_DAYS } from '../../../src/demo/data/interview-days.js';
import { COMPANY_GROUP, MAKASSAR } from '../../../src/demo/data/people.js';
import { PROVINCE_NAMES } from '../../../src/demo/data/provinces.js';
import { RUNNING } from '../../../src/demo/editions.js';
import { expectResult, planRunning, type PlannedContest, SEATS } from '../../../src/demo/plan/index.js';
import { evidenceOf } from '../../../src/demo/story/evidence.js';
import { fileOf, judgedIn } from '../../../src/demo/story/story.js';

const contests = planRunning();
const entries = contests.flatMap((contest) => contest.entries.map((entry) => ({ contest, entry })));
const inProgress = contests.filter(({ progress }) => progress !== null);

const find = (key: string): PlannedContest => contests.find((contest) => contest.key === key)!;
const isMadeUp = (name: string): boolean => name.includes('(sintetis)');

describe('the plan of the running edition', () => {
  it('is the same every time', () => {
    expect(planRunning()).toEqual(contests);
  });

  it('has files in every state that a secretariat meets', () => {
    expect(new Set(entries.map(({ entry }) => fileOf(entry).state))).toEqual(
      new Set(['draft', 'submitted', 'returned', 'verified', 'failed', 'withdrawn']),
    );
  });

  it('says why a file was returned, failed or withdrawn, and of no other', () => {
    for (const { entry } of entries) {
      const { state, reason } = fileOf(entry);
      expect([state, reason !== undefined]).toEqual([state, ['returned', 'failed', 'withdrawn'].includes(state)]);
    }
  });

  it('lets only made-up nominees meet with anything unpleasant', () => {
    const touched = entries.filter(
      ({ contest: { conflicts }, entry: { candidate } }) =>
        ['returned', 'failed', 'withdrawn'].includes(candidate.file?.state ?? '') ||
        candidate.overstates !== undefined ||
        conflicts.some((conflict) => conflict.candidate === candidate.key),
    );
    expect(touched.length).toBeGreaterThan(5);
    expect(touched.filter(({ entry }) => !isMadeUp(entry.candidate.name))).toEqual([]);
  });

  it('lets real provinces stand by their names, and businesses that say that they are made up', () => {
    expect(find('2026-N-PROVINSI').candidates.map(({ name }) => name)).toEqual(
      find('2026-N-PROVINSI').candidates.map(({ provinceCode }) => PROVINCE_NAMES[provinceCode]),
    );
    const businesses = ['2026-N-BESAR', '2026-N-UMKM'].flatMap((key) => find(key).candidates);
    expect(businesses.filter(({ name }) => !isMadeUp(name))).toEqual([]);
  });

  it('has no figure that passes for a real one', () => {
    const sources = entries.flatMap(({ entry }) => entry.figures.flatMap((one) => [one.source, one.verifiedSource]));
    expect(sources.filter((source) => !source.startsWith('Sintetis: '))).toEqual([]);
  });

  it('has claims that are found to be too high, in percent of the whole at most', () => {
    const overstated = entries.flatMap(({ entry }) =>
      entry.figures.filter(({ value, verified }) => value !== verified),
    );
    expect(overstated).toHaveLength(3);
    for (const { value, verified } of overstated) {
      expect(Number(value)).toBeGreaterThan(Number(verified));
      expect(Number(value)).toBeLessThanOrEqual(100);
    }
  });

  it('lets no seat do more than there is, and leaves work to every one but the quickest', () => {
    for (const contest of inProgress) {
      const marked = judgedIn(contest).length;
      for (const seat of SEATS) {
        const { declared = 0, submitted = 0, begun = 0 } = contest.progress?.get(seat) ?? {};
        expect(declared).toBeLessThanOrEqual(marked);
        expect(submitted + begun).toBeLessThanOrEqual(declared);
      }
    }
    const idle = (contest: PlannedContest) =>
      SEATS.filter((seat) => (contest.progress?.get(seat)?.submitted ?? 0) < judgedIn(contest).length);
    expect(idle(find('2026-N-PROVINSI'))).toEqual(SEATS.filter((seat) => seat !== 2));
  });

  it('has one recusal, of a seat that has declared itself about everybody', () => {
    const conflicts = contests.flatMap((contest) => contest.conflicts.map((conflict) => ({ contest, ...conflict })));
    expect(conflicts).toHaveLength(1);
    const [{ contest, seat, candidate }] = conflicts as [(typeof conflicts)[number]];
    expect(contest.progress?.get(seat)?.declared).toBe(judgedIn(contest).length);
    const entry = contest.entries.find((one) => one.candidate.key === candidate)!;
    expect([...entry.sheets.values()].map((bySeat) => bySeat.has(seat))).not.toContain(true);
  });

  it('asks to reopen only a sheet that is handed in', () => {
    const asked = contests.filter(({ reopening }) => reopening !== undefined);
    expect(asked).toHaveLength(1);
    const [contest] = asked as [PlannedContest];
    const { seat, candidate } = contest.reopening!;
    const place = judgedIn(contest).findIndex(({ entry }) => entry.candidate.key === candidate);
    expect(place).toBeGreaterThanOrEqual(0);
    expect(place).toBeLessThan(contest.progress!.get(seat)!.submitted);
  });

  it('reports a problem only with a file that the seat has opened', () => {
    const reported = contests.filter(({ problem }) => problem !== undefined);
    expect(reported).toHaveLength(1);
    const [contest] = reported as [PlannedContest];
    const { seat, candidate, criterion } = contest.problem!;
    const place = judgedIn(contest).findIndex(({ entry }) => entry.candidate.key === candidate);
    expect(place).toBeGreaterThanOrEqual(0);
    expect(place).toBeLessThan(contest.progress!.get(seat)!.declared);
    expect(judgedIn(contest)[place]!.entry.figures.map((figure) => figure.criterion)).toContain(criterion);
  });

  it('decides one ranking, which can be sealed and has three clear awards', () => {
    const decided = contests.filter(({ progress }) => progress === null);
    expect(decided.map(({ key }) => key)).toEqual(['2026-N-UMKM']);
    expect(RUNNING.publications).toBe(1);
    const { outcome } = expectResult(decided[0]!);
    expect(outcome.sealable).toBe(true);
    expect(outcome.results.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5]);
  });

  it('hears verified companies in all three time zones, each once', () => {
    const heard = INTERVIEW_DAYS.flatMap((day) => day.heard);
    const verified = judgedIn(find('2026-N-BESAR')).map(({ entry }) => ['2026-N-BESAR', entry.candidate.key]);
    expect(heard.toSorted()).toEqual(verified.toSorted());
    expect(new Set(INTERVIEW_DAYS.map(({ timeZone }) => timeZone)).size).toBe(3);
    const links = INTERVIEW_DAYS.flatMap(({ place }) => place.link ?? []);
    expect(links.filter((link) => !new URL(link).hostname.endsWith('.example.invalid'))).toEqual([]);
  });

  it('gives a representative one file to mend and one draft, and Kota Makassar a draft', () => {
    const stateOf = (name: string) =>
      entries.filter(({ entry }) => entry.candidate.name === name).map(({ entry }) => fileOf(entry).state);
    expect(COMPANY_GROUP.speaksFor.map(stateOf)).toEqual([['returned'], ['draft']]);
    expect(MAKASSAR.speaksFor.map(stateOf)).toEqual([['draft']]);
  });
});

describe('the calendar of the running edition', () => {
  // Half past eleven in the evening in Jakarta, when it is still the afternoon of the same day elsewhere.
  const start = new Date('2026-11-23T16:30:00Z');
  const stages = RUNNING.stages(start).filter(({ level }) => level === 'national');
  const kindsAt = (instant: Date) =>
    stages
      .filter(({ opensAt, closesAt }) => new Date(opensAt) <= instant && instant <= new Date(closesAt))
      .map(({ kind }) => kind);

  it('is open for filling in, checking, marking at the desk and deciding on the day of loading', () => {
    expect(kindsAt(start)).toEqual(['nomination', 'verification', 'desk', 'plenary']);
  });

  it('closes the desk with the tenth day and opens the interviews after it', () => {
    const desk = stages.find(({ kind }) => kind === 'desk')!;
    expect(desk.closesAt).toBe('2026-12-03T23:59:59+07:00');
    expect(stages.find(({ kind }) => kind === 'interview')!.opensAt).toBe('2026-12-04T00:00:00+07:00');
  });

  it('holds every interview while interviews are open', () => {
    for (const { day } of INTERVIEW_DAYS) {
      expect(kindsAt(new Date(atWib(start, day, '09:00:00')))).toContain('interview');
    }
  });

  it('keeps the sealed ranking under embargo until the third day', () => {
    expect(RUNNING.publicFrom(start)).toBe('2026-11-26T10:00:00+07:00');
  });
});

describe('the evidence of the running edition', () => {
  const filesOf = (key: string) =>
    find(key).entries.map((entry) =>
      evidenceOf(RUNNING, find(key), entry).map(({ body }) => {
        const file = body.get('file') as File;
        return [body.get('criterion'), file.type, file.name];
      }),
    );

  it('is a document for each figure that is filled in, and a picture from every business that has handed in', () => {
    const pdf = (code: string) => [code, 'application/pdf', `bukti-${code.toLowerCase()}-contoh-sintetis.pdf`];
    const png = (code: string) => [code, 'image/png', 'dokumentasi-contoh-sintetis.png'];
    expect(filesOf('2026-N-PROVINSI')[0]).toEqual([pdf('REG1'), pdf('CAK1')]);
    expect(filesOf('2026-N-PROVINSI').at(-1)).toEqual([pdf('REG1')]);
    expect(filesOf('2026-N-BESAR')[0]).toEqual([pdf('KEP1'), pdf('KEP2'), pdf('KEP3'), png('INO1')]);
    expect(filesOf('2026-N-BESAR')[7]).toEqual([pdf('KEP1')]);
    expect(filesOf('2026-N-UMKM')[0]).toEqual([pdf('KEP1'), png('SAD1')]);
  });
});
