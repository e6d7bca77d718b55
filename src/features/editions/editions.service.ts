import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { conflict, forbidden, invalid, notFound } from '../../core/errors.js';
import { assertTransition } from '../../core/lifecycle.js';
import { AuditLog, type JsonObject, type JsonValue } from '../../platform/audit/index.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { assertFresh } from '../../platform/http/versions.js';
import { type Edition } from './edition.entity.js';
import { EDITION_LIFECYCLE, type EditionState, isConfigurable } from './edition.lifecycle.js';
import { canConfigure, canSeeEdition } from './edition.policy.js';
import { type EditionFilter, EditionsQueries } from './editions.queries.js';
import { EditionsRepository } from './editions.repository.js';
import { calendarFaults, describeStages, placeStages, type PlannedStage } from './stage.calendar.js';
import { type Stage } from './stage.entity.js';

export interface Calendar {
  readonly edition: Edition;
  readonly stages: readonly Stage[];
}

/** Reading and changing editions and their calendar. Making one is the work of the later feature `templates`. */
@Injectable()
export class EditionsService {
  constructor(
    private readonly db: Database,
    private readonly editions: EditionsRepository,
    private readonly queries: EditionsQueries,
    private readonly audit: AuditLog,
  ) {}

  list(actor: Actor, filter: EditionFilter): Promise<Edition[]> {
    return this.queries.list(this.db.reader, actor, filter);
  }

  /** Throws `edition.not-found`, also for an edition in preparation that the actor may not see. */
  async get(actor: Actor, id: string): Promise<Edition> {
    const edition = await this.editions.get(this.db.reader, id);
    if (!canSeeEdition(actor, edition.state)) throw notFound('edition.not-found');
    return edition;
  }

  async calendar(actor: Actor, id: string): Promise<Calendar> {
    const edition = await this.get(actor, id);
    return { edition, stages: await this.editions.stages(this.db.reader, id) };
  }

  /** Changes what the edition is called and how it behaves. Throws `edition.label-taken` and `edition.concluded`. */
  update(actor: Actor, id: string, version: number, changes: Partial<Edition>): Promise<Edition> {
    return this.db.transaction(async (tx) => {
      const edition = await this.lockToChange(tx, actor, id, version);
      assertPeriod(changes.periodStart ?? edition.periodStart, changes.periodEnd ?? edition.periodEnd);

      await this.editions.change(tx, id, changes);
      await this.audit.record(tx, actor, {
        event: 'edition.updated',
        subject: { type: 'edition', id },
        ...describeChanges(edition, changes),
      });
      return this.editions.get(tx, id);
    });
  }

  /** Puts another calendar in the place of the present one, also while the edition runs: a deadline may be put off. */
  replaceStages(actor: Actor, id: string, version: number, stages: readonly PlannedStage[]): Promise<Calendar> {
    return this.db.transaction(async (tx) => {
      await this.lockToChange(tx, actor, id, version);
      const faults = calendarFaults(stages, 'stages');
      if (faults.length > 0) throw invalid('request.invalid', {}, faults);

      const before = await this.editions.stages(tx, id);
      await this.editions.replaceStages(tx, id, placeStages(id, stages));
      await this.editions.change(tx, id, {});
      const after = await this.editions.stages(tx, id);
      await this.audit.record(tx, actor, {
        event: 'edition.rescheduled',
        subject: { type: 'edition', id },
        before: { stages: describeStages(before) },
        after: { stages: describeStages(after) },
      });
      return { edition: await this.editions.get(tx, id), stages: after };
    });
  }

  /** Shows the edition to everybody and lets its stages run. Throws `edition.nothing-scheduled`. */
  open(actor: Actor, id: string): Promise<Edition> {
    return this.db.transaction(async (tx) => {
      const edition = await this.lockToRun(tx, actor, id);
      assertTransition(EDITION_LIFECYCLE, edition.state, 'running');
      if ((await this.editions.stages(tx, id)).length === 0) throw conflict('edition.nothing-scheduled');
      return this.move(tx, actor, edition, 'running', 'edition.opened');
    });
  }

  /** Ends the edition for good. */
  conclude(actor: Actor, id: string): Promise<Edition> {
    return this.db.transaction(async (tx) => {
      const edition = await this.lockToRun(tx, actor, id);
      assertTransition(EDITION_LIFECYCLE, edition.state, 'concluded');
      return this.move(tx, actor, edition, 'concluded', 'edition.concluded');
    });
  }

  private async lockToRun(tx: Tx, actor: Actor, id: string): Promise<Edition> {
    const edition = await this.editions.lock(tx, id);
    if (!canSeeEdition(actor, edition.state)) throw notFound('edition.not-found');
    if (!canConfigure(actor)) throw forbidden('edition.not-yours');
    return edition;
  }

  private async lockToChange(tx: Tx, actor: Actor, id: string, version: number): Promise<Edition> {
    const edition = await this.lockToRun(tx, actor, id);
    assertFresh(edition.version, version);
    if (!isConfigurable(edition.state)) throw conflict('edition.concluded');
    return edition;
  }

  private async move(tx: Tx, actor: Actor, from: Edition, to: EditionState, event: string): Promise<Edition> {
    await this.editions.change(tx, from.id, { state: to });
    await this.audit.record(tx, actor, {
      event,
      subject: { type: 'edition', id: from.id },
      before: { state: from.state },
      after: { state: to },
    });
    return this.editions.get(tx, from.id);
  }
}

function assertPeriod(start: string, end: string): void {
  if (start <= end) return;
  throw invalid('request.invalid', {}, [{ field: 'periodEnd', code: 'edition.period-reversed' }]);
}

/** The columns that change, as they were and as they become. */
function describeChanges(edition: Edition, changes: Partial<Edition>): { before: JsonObject; after: JsonObject } {
  const pick = (source: object): JsonObject => {
    const values = source as Readonly<Record<string, JsonValue>>;
    return Object.fromEntries(Object.keys(changes).map((key) => [key, values[key] ?? null]));
  };
  return { before: pick(edition), after: pick(changes) };
}
