import { randomUUID } from 'node:crypto';

import { Category, Ranking } from '../../../src/features/categories/index.js';
import { type Database } from '../../../src/platform/database/database.js';
import { insertEdition } from './editions.js';
import { insertRubric } from './rubrics.js';

/** A provincial category for regencies of a running edition, with what it needs unless it is given, put straight into the database. */
export async function insertCategory(
  database: Database,
  changes: Partial<Category> = {},
): Promise<{ readonly categoryId: string; readonly editionId: string; readonly rubricId: string }> {
  const categoryId = changes.id ?? randomUUID();
  const editionId = changes.editionId ?? (await insertEdition(database));
  const rubricId =
    changes.rubricId ?? (await existingRubric(database, editionId)) ?? (await insertRubric(database, editionId));
  await database.reader.insert(Category, {
    id: categoryId,
    editionId,
    level: 'provincial',
    code: `KABKOTA_${categoryId.slice(0, 8)}`.toUpperCase(),
    nameId: 'Pemerintah Kabupaten/Kota',
    nameEn: 'Regency and city governments',
    nomineeKind: 'regency',
    split: 'none',
    divisions: [],
    rubricId,
    shortlistQuota: null,
    awardPlaces: 3,
    rankLabels: [1, 2, 3].map((rank) => ({
      rank,
      names: { id: `Juara ${String(rank)}`, en: `Winner ${String(rank)}` },
    })),
    promotesTo: null,
    position: 1,
    ...changes,
  });
  return { categoryId, editionId, rubricId };
}

/** A ranking of a category, put straight into the database. */
export async function insertRanking(
  database: Database,
  ranking: Partial<Ranking> & Pick<Ranking, 'categoryId'>,
): Promise<string> {
  const id = randomUUID();
  await database.reader.insert(Ranking, { id, provinceCode: null, divisionCode: null, state: 'open', ...ranking });
  return id;
}

async function existingRubric(database: Database, editionId: string): Promise<string | undefined> {
  const rows = await database.reader.query<{ id: string }[]>('SELECT id FROM rubric WHERE edition_id = $1 LIMIT 1', [
    editionId,
  ]);
  return rows[0]?.id;
}
