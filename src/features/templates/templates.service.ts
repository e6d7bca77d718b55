import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { forbidden, invalid, notFound } from '../../core/errors.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { canConfigure, type Edition, EditionsDoor } from '../editions/index.js';
import { ReferenceDoor } from '../reference/index.js';
import { EDITION_TEMPLATES } from './data/edition-templates.js';
import { type CompiledEdition, readEdition, type ReadEdition } from './document-reader.js';
import { EditionAssembly } from './edition-assembly.js';
import { type EditionDocument, FORMAT, FORMAT_VERSION } from './edition-document.dto.js';
import { type EditionTemplate, fromTemplate, schedule, shiftStages } from './edition-template.js';
import { type CopyEdition, type CreateEdition, toFacts } from './templates.dto.js';

/** Whole editions at once: from a template, from an edition that was, from a file; and into a file. */
@Injectable()
export class TemplatesService {
  constructor(
    private readonly db: Database,
    private readonly editions: EditionsDoor,
    private readonly reference: ReferenceDoor,
    private readonly assembly: EditionAssembly,
  ) {}

  /** Throws `template.not-found`. */
  template(code: string): EditionTemplate {
    const found = EDITION_TEMPLATES.find((template) => template.code === code);
    if (!found) throw notFound('template.not-found');
    return found;
  }

  /** Makes an edition in preparation. Throws `template.not-found`, `edition.label-taken`, and `request.invalid`. */
  create(actor: Actor, wish: CreateEdition): Promise<Edition> {
    assertConfigures(actor);
    const { document, origin } = this.plan(wish);
    return this.db.transaction(async (tx) => {
      return this.assembly.build(tx, actor, await this.compileWish(tx, document), origin);
    });
  }

  /**
   * Makes an edition in preparation like another: its settings, categories, the rule books they use (as new first versions
   * without marks) and its calendar, moved along with the assessed period.
   */
  copy(actor: Actor, id: string, wish: CopyEdition): Promise<Edition> {
    assertConfigures(actor);
    return this.db.transaction(async (tx) => {
      const source = await this.assembly.describe(tx, await this.editions.getVisible(tx, actor, id));
      const document = asFirstVersions({
        ...source,
        edition: toFacts(wish, source.edition.settings),
        stages: shiftStages(source.stages, source.edition.periodStart, wish.periodStart),
      });
      return this.assembly.build(tx, actor, await this.compileWish(tx, document), `edition:${id}`);
    });
  }

  /** Makes an edition in preparation from a document. Throws `edition.document-faulty` with every fault. */
  import(actor: Actor, document: unknown): Promise<Edition> {
    assertConfigures(actor);
    return this.db.transaction(async (tx) => {
      return this.assembly.build(tx, actor, await this.compile(tx, document), 'document');
    });
  }

  /** Throws `edition.not-found`, also for an edition in preparation that the actor may not see. */
  async export(actor: Actor, id: string): Promise<EditionDocument> {
    const { reader } = this.db;
    return this.assembly.describe(reader, await this.editions.getVisible(reader, actor, id));
  }

  private plan(wish: CreateEdition): { document: EditionDocument; origin: string } {
    const facts = toFacts(wish, wish.settings);
    if (wish.template === undefined) {
      const empty = { format: FORMAT, formatVersion: FORMAT_VERSION, stages: wish.stages ?? [] } as const;
      return { document: { ...empty, edition: facts, rubrics: [], categories: [] }, origin: 'nothing' };
    }
    const template = this.template(wish.template);
    const scheduled = wish.startsOn ? schedule(template.steps, wish.startsOn, wish.timeZone ?? 'Asia/Jakarta') : [];
    return { document: fromTemplate(template, facts, wish.stages ?? scheduled), origin: `template:${template.code}` };
  }

  private async compile(tx: Tx, document: unknown): Promise<CompiledEdition> {
    const read = await this.read(tx, document);
    if (!read.ok) throw invalid('edition.document-faulty', {}, read.faults);
    return read.edition;
  }

  /** As `compile`, for a document made from a request that names the facts of the edition at its top. */
  private async compileWish(tx: Tx, document: EditionDocument): Promise<CompiledEdition> {
    const read = await this.read(tx, document);
    if (read.ok) return read.edition;
    const faults = read.faults.map((fault) => ({ ...fault, field: fault.field.replace(/^edition\./, '') }));
    throw invalid('request.invalid', {}, faults);
  }

  private async read(tx: Tx, document: unknown): Promise<ReadEdition> {
    const [sector, zone] = [await this.reference.codes(tx, 'sector'), await this.reference.codes(tx, 'zone')];
    const constituencies = new Set(await this.reference.codes(tx, 'constituency'));
    return readEdition(document, { none: [], sector, zone }, constituencies);
  }
}

function assertConfigures(actor: Actor): void {
  if (!canConfigure(actor)) throw forbidden('edition.not-yours');
}

/** The document with the rule books that its categories use, each as the first version of its code. */
function asFirstVersions(document: EditionDocument): EditionDocument {
  const used = document.rubrics.filter(({ number, body }) =>
    document.categories.some(({ rubric }) => rubric.code === body.code && rubric.number === number),
  );
  const newest = used.filter(({ number, body }) =>
    used.every((other) => other.body.code !== body.code || other.number <= number),
  );
  return {
    ...document,
    rubrics: newest.map(({ body }) => ({ number: 1, body })),
    categories: document.categories.map((category) => ({
      ...category,
      rubric: { code: category.rubric.code, number: 1 },
    })),
  };
}
