import { randomUUID } from 'node:crypto';

import { type Edition, type Stage } from '../../../src/features/editions/index.js';
import { Edition as EditionTable } from '../../../src/features/editions/edition.entity.js';
import { Stage as StageTable } from '../../../src/features/editions/stage.entity.js';
import { type Database } from '../../../src/platform/database/database.js';

/** Every stage of both levels is open while the test clock stands still (2 March 2026). */
const ALWAYS = { opensAt: new Date('2026-01-01T00:00:00Z'), closesAt: new Date('2026-12-31T16:59:59Z') };

const CODES = { nomination: 'NOM', verification: 'VER', desk: 'DESK', interview: 'INT', plenary: 'PLENO' } as const;

/** A running edition with a label of its own, put straight into the database; `stages` false leaves the calendar empty. */
export async function insertEdition(
  database: Database,
  { stages = true, ...changes }: Partial<Edition> & { readonly stages?: boolean } = {},
): Promise<string> {
  const id = randomUUID();
  await database.reader.insert(EditionTable, {
    id,
    label: `Uji ${id.slice(0, 8)}`,
    ordinal: null,
    nameId: 'Paritrana Award Uji',
    nameEn: 'Paritrana Award Test',
    periodStart: '2025-01-01',
    periodEnd: '2025-12-31',
    state: 'running',
    createdAt: new Date('2026-01-01T00:00:00Z'),
    ...changes,
  });
  if (stages) await database.reader.insert(StageTable, openStages(id));
  return id;
}

function openStages(editionId: string): Stage[] {
  return (['provincial', 'national'] as const).flatMap((level) =>
    Object.entries(CODES).map(([kind, code], index) => ({
      editionId,
      level,
      code,
      kind: kind as keyof typeof CODES,
      position: index + 1,
      ...ALWAYS,
      timeZone: 'Asia/Jakarta' as const,
    })),
  );
}
