import { describe, expect, it } from '@jest/globals';

import { readEdition } from '../../../src/features/templates/document-reader.js';
import { fromTemplate, schedule, shiftStages } from '../../../src/features/templates/edition-template.js';
import { EDITION_TEMPLATES } from '../../../src/features/templates/index.js';

const FACTS = {
  label: '2026',
  ordinal: null,
  names: { id: 'Paritrana Award 2026', en: 'Paritrana Award 2026' },
  periodStart: '2025-01-01',
  periodEnd: '2025-12-31',
  settings: { publishesScores: false, nomineeSeesBreakdown: false, showsRunningRanking: false, isSynthetic: false },
};

const DIVISIONS = {
  none: [],
  sector: ['KEUANGAN_PERDAGANGAN_JASA', 'MANUFAKTUR_TAMBANG_MIGAS', 'PERTANIAN_PERKEBUNAN_PERIKANAN'],
  zone: ['SUMATERA', 'JAWA_BALI', 'KALIMANTAN', 'SULAWESI', 'NUSRA_MALUKU_PAPUA'],
};

const templates = EDITION_TEMPLATES.map((template) => [template.code, template] as const);

describe('a shipped template', () => {
  it.each(templates)('%s makes an edition without fault', (_, template) => {
    const stages = schedule(template.steps, '2026-03-02', 'Asia/Jakarta');
    const read = readEdition(fromTemplate(template, FACTS, stages), DIVISIONS);
    expect(read.ok ? [] : read.faults).toEqual([]);
  });

  it.each(templates)('%s sends rank I of every provincial category to the nation', (_, { categories }) => {
    const provincial = categories.filter(({ level }) => level === 'provincial');
    expect(provincial.map(({ promotesTo }) => promotesTo)).toEqual(provincial.map(({ code }) => code));
  });

  it.each(templates)('%s counts the places of each level from 1', (_, template) => {
    const { categories } = fromTemplate(template, FACTS, []);
    for (const level of ['provincial', 'national']) {
      const places = categories.filter((category) => category.level === level).map(({ position }) => position);
      expect(places).toEqual(places.map((_place, index) => index + 1));
    }
  });
});

describe('a calendar made from steps', () => {
  it('opens at the start of a day and closes with the last second of a day, where it is announced', () => {
    const steps = [{ level: 'national', code: 'NOM', kind: 'nomination', firstDay: 27, days: 2 }] as const;
    expect(schedule(steps, '2026-02-02', 'Asia/Jayapura')).toEqual([
      {
        level: 'national',
        code: 'NOM',
        kind: 'nomination',
        opensAt: '2026-02-28T15:00:00.000Z',
        closesAt: '2026-03-02T14:59:59.000Z',
        timeZone: 'Asia/Jayapura',
      },
    ]);
  });
});

describe('the calendar of a copy', () => {
  const stage = {
    level: 'national',
    code: 'NOM',
    kind: 'nomination',
    opensAt: '2025-02-28T17:00:00.000Z',
    closesAt: '2025-03-31T16:59:59.000Z',
    timeZone: 'Asia/Jakarta',
  } as const;

  it('keeps its days when the period starts whole years later, leap year or not', () => {
    expect(shiftStages([stage], '2024-01-01', '2026-01-01')).toEqual([
      { ...stage, opensAt: '2027-02-28T17:00:00.000Z', closesAt: '2027-03-31T16:59:59.000Z' },
    ]);
  });

  it('else moves by as many days as the period', () => {
    expect(shiftStages([stage], '2024-01-01', '2024-02-01')).toEqual([
      { ...stage, opensAt: '2025-03-31T17:00:00.000Z', closesAt: '2025-05-01T16:59:59.000Z' },
    ]);
  });
});

describe('the faults of an edition document', () => {
  const document = () =>
    structuredClone(
      fromTemplate(EDITION_TEMPLATES[0]!, FACTS, schedule(EDITION_TEMPLATES[0]!.steps, '2026-03-02', 'Asia/Jakarta')),
    );
  const faultsOf = (value: unknown) => {
    const read = readEdition(value, DIVISIONS);
    return read.ok ? [] : read.faults.map(({ field, code }) => [field, code]);
  };

  it('are all named at once, in every part of it', () => {
    const faulty = document();
    faulty.edition.periodEnd = '2024-12-31';
    faulty.stages[1]!.closesAt = faulty.stages[1]!.opensAt;
    faulty.rubrics[0]!.body.stages[0]!.weight = '1';
    faulty.rubrics.push(structuredClone(faulty.rubrics[1]!));
    faulty.categories[0]!.rubric.number = 9;
    faulty.categories[1]!.promotesTo = 'TIDAK_ADA';
    faulty.categories[3]!.code = 'DESA';
    expect(faultsOf(faulty)).toEqual([
      ['rubrics.0.body.stages', 'weights.not-hundred'],
      ['edition.periodEnd', 'edition.period-reversed'],
      ['stages.1.closesAt', 'stage.instants-reversed'],
      ['rubrics.4.number', 'rubric.code-taken'],
      ['categories.0.rubric', 'category.rubric-elsewhere'],
      ['categories.1.promotesTo', 'category.promotes-elsewhere'],
      ['categories.3.code', 'category.code-taken'],
    ]);
  });

  it('in its form do not hide those of its other parts', () => {
    const faulty = { ...document(), categories: 'none', surprise: 1 };
    faulty.rubrics[2]!.body.gates = [{ code: 'x' }] as never;
    expect(faultsOf(faulty)).toEqual([
      ['surprise', 'field.unknown'],
      ['categories', 'field.not-list'],
      ['rubrics.2.body.gates.0.code', 'field.wrong-form'],
      ['rubrics.2.body.gates.0.names', 'field.required'],
    ]);
  });

  it.each([null, 7, 'edition', [[1]]])('begin with its not being an object: %j', (value) => {
    expect(faultsOf(value)).toEqual([['', 'field.not-object']]);
  });

  it.each([{}, { format: 'something-else', formatVersion: 2 }])('begin with what it is: %j', (value) => {
    const faults = faultsOf(value);
    expect(faults).toContainEqual(['edition', 'field.required']);
    expect(faults.map(([field]) => field)).toEqual(expect.arrayContaining(['format', 'formatVersion', 'stages']));
  });
});
