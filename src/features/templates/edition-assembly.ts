import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { type Tx } from '../../platform/database/database.js';
import { CategoriesDoor, CategoryWriter } from '../categories/index.js';
import { type Edition, EditionsDoor, type NewEdition, toPlannedStage } from '../editions/index.js';
import { RubricsDoor } from '../rubrics/index.js';
import { toPlan } from './document-content.js';
import { type CompiledEdition } from './document-reader.js';
import { type CategoryDocument, type EditionDocument, FORMAT, FORMAT_VERSION } from './edition-document.dto.js';

/** Puts an edition together from a document, and takes one apart into a document. */
@Injectable()
export class EditionAssembly {
  constructor(
    private readonly editions: EditionsDoor,
    private readonly rubrics: RubricsDoor,
    private readonly categories: CategoriesDoor,
    private readonly writer: CategoryWriter,
  ) {}

  /** Stores a checked document as an edition in preparation. `origin` says in the audit log where it came from. */
  async build(tx: Tx, actor: Actor, { document, rubrics }: CompiledEdition, origin: string): Promise<Edition> {
    const planned = document.stages.map(toPlannedStage);
    const editionId = await this.editions.create(tx, actor, toNewEdition(document), planned, origin);
    const rubricIds = new Map<string, string>();
    for (const [index, compiled] of rubrics.entries()) {
      const number = document.rubrics[index]?.number ?? 1;
      const id = await this.rubrics.create(tx, actor, editionId, compiled, number);
      rubricIds.set(rubricKey(compiled.body.code, number), id);
    }
    await this.buildCategories(tx, actor, document, editionId, rubricIds);
    return this.editions.get(tx, editionId);
  }

  /** The edition as a document that builds the very same edition again. */
  async describe(tx: Tx, edition: Edition): Promise<EditionDocument> {
    const stages = await this.editions.stages(tx, edition.id);
    const rubrics = await this.rubrics.ofEdition(tx, edition.id);
    const categories = await this.categories.ofEdition(tx, edition.id);
    const rubricOf = new Map(rubrics.map(({ id, code, number }) => [id, { code, number }]));
    const codeOf = new Map(categories.map(({ id, code }) => [id, code]));
    return {
      format: FORMAT,
      formatVersion: FORMAT_VERSION,
      edition: describeFacts(edition),
      stages: stages.map(({ level, code, kind, opensAt, closesAt, timeZone }) => ({
        level,
        code,
        kind,
        opensAt: opensAt.toISOString(),
        closesAt: closesAt.toISOString(),
        timeZone,
      })),
      rubrics: rubrics.map(({ number, body }) => ({ number, body })),
      categories: categories.map((category) => ({
        level: category.level,
        code: category.code,
        names: { id: category.nameId, en: category.nameEn },
        nomineeKind: category.nomineeKind,
        split: category.split,
        divisions: category.divisions,
        rubric: rubricOf.get(category.rubricId) ?? { code: '', number: 0 },
        shortlistQuota: category.shortlistQuota,
        awardPlaces: category.awardPlaces,
        rankLabels: category.rankLabels.map(({ rank, names }) => ({ rank, names: { id: names.id, en: names.en } })),
        promotesTo: category.promotesTo === null ? null : (codeOf.get(category.promotesTo) ?? null),
        position: category.position,
      })),
    };
  }

  // National categories first: the provincial ones promote to them.
  private async buildCategories(
    tx: Tx,
    actor: Actor,
    { categories }: EditionDocument,
    editionId: string,
    rubricIds: ReadonlyMap<string, string>,
  ): Promise<void> {
    const national = new Map<string, string>();
    const create = (category: CategoryDocument): Promise<string> => {
      const rubricId = rubricIds.get(rubricKey(category.rubric.code, category.rubric.number)) ?? '';
      const promotesTo = category.promotesTo === null ? null : (national.get(category.promotesTo) ?? null);
      return this.writer.create(tx, actor, toPlan(category, { editionId, rubricId, promotesTo }));
    };
    for (const category of categories.filter(({ level }) => level === 'national')) {
      national.set(category.code, await create(category));
    }
    for (const category of categories.filter(({ level }) => level === 'provincial')) await create(category);
  }
}

const rubricKey = (code: string, number: number): string => `${code}/${String(number)}`;

const toNewEdition = ({ edition: { names, settings, ...facts } }: EditionDocument): NewEdition => ({
  ...facts,
  nameId: names.id,
  nameEn: names.en,
  publishesScores: settings.publishesScores,
  nomineeSeesBreakdown: settings.nomineeSeesBreakdown,
  showsRunningRanking: settings.showsRunningRanking,
  isSynthetic: settings.isSynthetic,
});

const describeFacts = (edition: Edition): EditionDocument['edition'] => ({
  label: edition.label,
  ordinal: edition.ordinal,
  names: { id: edition.nameId, en: edition.nameEn },
  periodStart: edition.periodStart,
  periodEnd: edition.periodEnd,
  settings: {
    publishesScores: edition.publishesScores,
    nomineeSeesBreakdown: edition.nomineeSeesBreakdown,
    showsRunningRanking: edition.showsRunningRanking,
    isSynthetic: edition.isSynthetic,
  },
});
