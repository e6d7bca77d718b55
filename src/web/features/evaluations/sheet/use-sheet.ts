import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';

import { type Entry, sheetKey, type Value } from '../outbox/entry.js';
import { valueOn } from '../outbox/outbox.js';
import { seenValue } from '../outbox/queue.js';
import { criteriaOf, type MarkingTerms, missingFrom, termsOf } from '../marking/marking-terms.js';
import { type SheetTotal, totalOf } from '../marking/total.js';
import {
  type EvaluatorDatabase,
  type KeptFile,
  type KeptRubric,
  type Sheet,
  type Work,
} from '../store/evaluator-database.js';
import { useRuntime } from '../use-runtime.js';

/** One criterion as the person sees it now. */
export interface Place {
  /** The own wish, or what the server has. */
  readonly value: Value;
  readonly server: Value;
  /** What waits on this device, newest last. */
  readonly entries: readonly Entry[];
}

/** One sheet with everything that stands around it, as it lies on this device. */
export interface SheetScene {
  readonly work: Work;
  /** Of the same ranking and stage, by name: the way to the previous and the next nominee. */
  readonly neighbours: readonly Work[];
  readonly file: KeptFile | undefined;
  readonly rubric: KeptRubric | undefined;
  readonly sheet: Sheet | undefined;
  readonly outbox: readonly Entry[];
  /** Made-up data, which must not be taken for real, on screen and on paper. */
  readonly isSynthetic: boolean;
}

/** Undefined while it is read; null when there is no such sheet among this person's work. */
export function useSheetScene(nominationId: string, stage: string): SheetScene | null | undefined {
  const { db } = useRuntime();
  return useLiveQuery(() => readScene(db, nominationId, stage), [db, nominationId, stage]);
}

/**
 * Reads all of it at one moment: a mark leaves the outbox when the sheet has it, and between the two nothing is to be seen
 * of the value from before.
 */
function readScene(db: EvaluatorDatabase, nominationId: string, stage: string): Promise<SheetScene | null> {
  const tables = [db.work, db.files, db.sheets, db.rubrics, db.categories, db.outbox];
  return db.transaction('r', tables, async () => {
    const key = sheetKey(nominationId, stage);
    const work = await db.work.get(key);
    if (!work) return null;
    const [all, file, kept, outbox] = await Promise.all([
      db.work.filter((row) => row.rankingId === work.rankingId && row.stage === stage).toArray(),
      db.files.get(nominationId),
      db.sheets.get(key),
      db.outbox.where({ sheet: key }).sortBy('seq'),
    ]);
    // A sheet with marks stays with the rubric it was marked by.
    const rubricId = kept?.sheet.rubricId ?? file?.rubricId;
    const rubric = rubricId === undefined ? undefined : await db.rubrics.get(rubricId);
    const category = await db.categories.filter((one) => one.rubricId === rubricId).first();
    const isSynthetic = category?.edition.isSynthetic ?? false;
    const neighbours = all.toSorted((a, b) => a.nomineeName.localeCompare(b.nomineeName, 'id'));
    return { work, neighbours, file, rubric, sheet: kept?.sheet, outbox, isSynthetic };
  });
}

/** A sheet that can be marked: its terms, and what stands at each criterion. */
export interface MarkingSheet {
  readonly terms: MarkingTerms;
  readonly places: ReadonlyMap<string, Place>;
  readonly total: SheetTotal;
  /** Criteria whose value cannot be sent yet because something is missing. */
  readonly unfinished: number;
}

const EMPTY: Place = { value: { mark: null, comment: null }, server: { mark: null, comment: null }, entries: [] };

export const placeOf = ({ places }: Pick<MarkingSheet, 'places'>, code: string): Place => places.get(code) ?? EMPTY;

export function useMarkingSheet({ rubric, sheet, outbox, work }: SheetScene): MarkingSheet | undefined {
  const terms = useMemo(() => rubric && termsOf(rubric, work.stage), [rubric, work.stage]);
  return useMemo(() => {
    if (!terms) return undefined;
    const criteria = criteriaOf(terms);
    const places = new Map(
      criteria.map(({ code }): [string, Place] => {
        const entries = outbox.filter(({ criterion }) => criterion === code);
        const server = valueOn(sheet, code);
        return [code, { value: seenValue(entries, server), server, entries }];
      }),
    );
    const marks = [...places].flatMap(([code, { value }]): [string, string][] =>
      value.mark === null ? [] : [[code, value.mark]],
    );
    const unfinished = criteria.filter((one) => missingFrom(terms, one, places.get(one.code)?.value ?? EMPTY.value));
    return { terms, places, total: totalOf(terms, new Map(marks)), unfinished: unfinished.length };
  }, [terms, sheet, outbox]);
}

/** Reads the page's file and sheet again when it is opened; true once that has been tried. */
export function useRefreshed(nominationId: string, stage: string): boolean {
  const { synchroniser } = useRuntime();
  const [tried, setTried] = useState<string | null>(null);
  const key = sheetKey(nominationId, stage);
  useEffect(() => {
    let isThere = true;
    void synchroniser.refresh(nominationId, stage).finally(() => {
      if (isThere) setTried(key);
    });
    return () => {
      isThere = false;
    };
  }, [synchroniser, nominationId, stage, key]);
  return tried === key;
}
