import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { eventMessages } from '../../../../src/web/features/oversight/audit/events.messages.js';
import { historyPath, namedBy, subjectPage } from '../../../../src/web/features/oversight/audit/subject-page.js';
import { subjectMessages } from '../../../../src/web/features/oversight/audit/subjects.messages.js';
import { ruleMessages } from '../../../../src/web/features/oversight/invariants/rules.messages.js';
import { groupOf, offenderType } from '../../../../src/web/features/oversight/invariants/rules.js';
import { queueMessages } from '../../../../src/web/features/jobs/queue-names.messages.js';

const SOURCE = 'src/features';
const sources = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(SOURCE, name), 'utf8'));

/** Every first group of a pattern in the server's code, once. */
const inSources = (pattern: RegExp): string[] => [
  ...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map(([, found = '']) => found))),
];

describe('The words of the audit explorer', () => {
  it('name every event that a use case records', () => {
    const recorded = inSources(/event: '([a-z-]+\.[a-z-]+)'/g);
    expect(recorded.length).toBeGreaterThan(40);
    expect(recorded.filter((event) => !Object.hasOwn(eventMessages, event))).toEqual([]);
  });

  it('name every kind of thing that an entry is about', () => {
    const subjects = inSources(/subject(?::| =) \{ type: '([a-z-]+)'/g);
    expect(subjects.length).toBeGreaterThan(15);
    expect(subjects.filter((type) => !Object.hasOwn(subjectMessages, type))).toEqual([]);
  });

  it('explain every invariant, put it into a part of the award and know what breaks it', () => {
    const text = readFileSync(join(SOURCE, 'oversight/invariants.queries.ts'), 'utf8');
    const codes = [...text.matchAll(/code: '([a-z.-]+)'/g)].map(([, code = '']) => code);
    expect(codes).toEqual(Object.keys(ruleMessages));
    expect(codes.filter((code) => groupOf(code) === 'other')).toEqual([]);
    const kinds = codes.map(offenderType).filter((type) => type !== null);
    expect(kinds.filter((type) => !Object.hasOwn(subjectMessages, type))).toEqual([]);
  });

  it('name every kind of job', () => {
    const jobs = inSources(/jobs\.(?:register|repeat)\(\s*'([a-z-]+\.[a-z-]+)'/g);
    expect(jobs.length).toBeGreaterThan(5);
    expect(jobs.filter((name) => !Object.hasOwn(queueMessages, name))).toEqual([]);
  });
});

describe('The way from an entry to what it is about', () => {
  const auditor = new Set(['auditor'] as const);

  it('leads to the page of the thing where there is one, also by what the entry says of it', () => {
    expect(subjectPage({ type: 'ranking', id: 'r' }, {}, auditor)).toBe('/app/rankings/r');
    expect(subjectPage({ type: 'result', id: 'x' }, { rankingId: 'r' }, auditor)).toBe('/app/sealed-results/r');
    expect(subjectPage({ type: 'result', id: 'x' }, {}, auditor)).toBeNull();
  });

  it('leads nowhere that the reader may not go', () => {
    expect(subjectPage({ type: 'user', id: 'u' }, {}, auditor)).toBeNull();
    expect(subjectPage({ type: 'user', id: 'u' }, {}, new Set(['auditor', 'administrator'] as const))).toBe(
      '/app/users/u',
    );
    expect(subjectPage({ type: 'score-sheet', id: 's' }, {}, auditor)).toBeNull();
  });

  it('always leads to the history of the thing', () => {
    expect(historyPath({ type: 'seat', id: 's 1' }, '0/7')).toBe(
      '/app/audit?subjectType=seat&subjectId=s+1&entry=0%2F7',
    );
    expect(namedBy('nominationId')).toBe('nomination');
    expect(namedBy('requestId')).toBeNull();
  });
});
