import { randomUUID } from 'node:crypto';

import { readRubric, type RubricBody } from '../../../src/features/rubric-format/index.js';
import { type RubricBodyStage } from '../../../src/features/rubric-format/rubric-body.dto.js';
import { RubricStage } from '../../../src/features/rubrics/rubric-stage.entity.js';
import { Rubric } from '../../../src/features/rubrics/rubric.entity.js';
import { type Database } from '../../../src/platform/database/database.js';

const text = (id: string) => ({ id, en: id });

const LEVELS = [
  { level: 1, names: text('Rendah'), from: '0', to: '49', description: text('Belum memadai') },
  { level: 2, names: text('Tinggi'), from: '50', to: '100', description: text('Memadai') },
];

/**
 * A small rubric without fault. ADM 30: one percentage (CAKUPAN). DESK 30: two marks, 60 and 40 (REGULASI, INOVASI).
 * INT 40: one mark (WAWANCARA). One gate (BUKAN_PDS). One sheet is a quorum, marks go in steps of one point.
 */
export const smallRubric = (changes: Partial<RubricBody> = {}): RubricBody => ({
  code: 'UJI',
  names: text('Rubrik uji'),
  scale: ['0', '100'],
  stages: [
    {
      code: 'ADM',
      kind: 'indicators',
      names: text('Data'),
      weight: '30',
      aspects: [
        {
          code: 'CAK',
          names: text('Cakupan'),
          weight: '100',
          criteria: [
            {
              code: 'CAKUPAN',
              names: text('Cakupan'),
              weight: '100',
              fn: 'goalpost',
              unit: '%',
              decimals: 2,
              lo: '0',
              hi: '100',
            },
          ],
        },
      ],
    },
    {
      code: 'DESK',
      kind: 'rubric',
      names: text('Berkas'),
      weight: '30',
      aggregate: 'mean',
      quorum: '1',
      step: '1',
      aspects: [
        {
          code: 'KUALITAS',
          names: text('Kualitas'),
          weight: '100',
          criteria: [
            { code: 'REGULASI', names: text('Regulasi'), weight: '60', levelDescriptors: LEVELS },
            { code: 'INOVASI', names: text('Inovasi'), weight: '40', levelDescriptors: LEVELS },
          ],
        },
      ],
    },
    {
      code: 'INT',
      kind: 'rubric',
      names: text('Wawancara'),
      weight: '40',
      aggregate: 'mean',
      quorum: '1',
      step: '1',
      aspects: [
        {
          code: 'WAW',
          names: text('Wawancara'),
          weight: '100',
          criteria: [{ code: 'WAWANCARA', names: text('Wawancara'), weight: '100', levelDescriptors: LEVELS }],
        },
      ],
    },
  ],
  gates: [{ code: 'BUKAN_PDS', names: text('Bukan PDS') }],
  adjustments: { bonusCap: '3' },
  rounding: { points: ['final'], places: 2 },
  ranking: {
    on: 'rounded_final',
    method: 'competition_1224',
    tieBreak: ['INT', 'DESK', 'ADM'],
    unresolved: 'shared_rank',
  },
  naPolicy: 'redistribute_siblings',
  ...changes,
});

/**
 * The small rubric whose desk stage is marked in levels: 1 to 5 for 20, 40, 60, 80 and 100 points, each with a description,
 * and a reason for the lowest and the highest. Its interview stays on 0 to 100.
 */
export function levelRubric(): RubricBody {
  const rubric = smallRubric();
  const desk = stageOf(rubric, 'DESK');
  const levels = ['1', '2', '3', '4', '5'];
  desk.scale = ['1', '5'];
  desk.levels = levels.map((level) => ({ level, points: String(Number(level) * 20) }));
  desk.extremesNeedComment = true;
  for (const criterion of desk.aspects.flatMap(({ criteria }) => criteria)) {
    criterion.levelDescriptors = levels.map((mark, index) => {
      return { level: index + 1, names: text(`Tingkat ${mark}`), from: mark, to: mark, description: text('Uraian') };
    });
  }
  return rubric;
}

/** The rubric whose desk stage weighs constituencies: KEMENKO_PMK 50, BPJS 30, UNION 20; BPJS must be there. */
export function balancedRubric(rubric = smallRubric()): RubricBody {
  const desk = stageOf(rubric, 'DESK');
  desk.aggregate = 'organisation_balanced';
  desk.organisations = {
    weights: [
      { constituency: 'KEMENKO_PMK', weight: '50' },
      { constituency: 'BPJS', weight: '30' },
      { constituency: 'UNION', weight: '20' },
    ],
    mandatory: ['BPJS'],
  };
  return rubric;
}

function stageOf({ stages }: RubricBody, code: string): RubricBodyStage {
  const found = stages.find((stage) => stage.code === code);
  if (!found) throw new Error(`There is no stage ${code}`);
  return found;
}

/** A rubric put straight into the database with its stages. Fails when the body has a fault. */
export async function insertRubric(
  database: Database,
  editionId: string,
  { body = smallRubric(), number = 1, frozenAt = null }: InsertRubric = {},
): Promise<string> {
  const read = readRubric(body, number);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const { rule, parsed, stages } = read.rubric;
  const id = randomUUID();
  await database.reader.insert(Rubric, {
    id,
    editionId,
    code: body.code,
    number,
    nameId: body.names.id,
    nameEn: body.names.en,
    body: read.rubric.body,
    rule,
    ruleHash: parsed.hash,
    createdAt: new Date('2026-01-01T00:00:00Z'),
  });
  if (stages.length > 0)
    await database.reader.insert(
      RubricStage,
      stages.map((stage) => ({ ...stage, rubricId: id })),
    );
  if (frozenAt !== null) await database.reader.update(Rubric, id, { frozenAt });
  return id;
}

interface InsertRubric {
  readonly body?: RubricBody;
  readonly number?: number;
  readonly frozenAt?: Date | null;
}
