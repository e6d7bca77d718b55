import { Place } from '../faults.js';
import { DecimalReader } from './decimal-text.js';
import { type Entry } from './entry.js';
import { isBlank, type Spot, textOf } from './table.js';
import { type TableFaults } from './table-faults.js';
import { absenceWord, figureWord, gateWord } from './words.js';

interface SheetDraft {
  readonly marks: unknown[];
  readonly spot: Spot;
  readonly state: 'absent' | 'recused' | undefined;
}

interface NomineeDraft {
  readonly place: number;
  readonly values: Record<string, unknown>;
  readonly gates: Record<string, unknown>;
  readonly indicators: Record<string, unknown>;
  readonly stages: Map<string, Map<string, SheetDraft>>;
}

const NOMINEES = Place.root.at('nominees');

/** Makes the `nominees` of a scoring problem out of entries, and knows where in it an entry went. */
export class NomineeBuilder {
  private readonly drafts = new Map<string, NomineeDraft>();
  private readonly decimals = new DecimalReader();

  constructor(private readonly faults: TableFaults) {}

  add(entry: Entry): void {
    const { nominee, spot } = entry;
    if (entry.kind === 'nominee') {
      if (this.drafts.has(nominee)) this.faults.add(spot, 'nominee.duplicate', { name: nominee });
      else this.drafts.set(nominee, emptyDraft(nominee, this.drafts.size));
      return;
    }
    const draft = this.drafts.get(nominee);
    if (draft) this.fill(draft, entry);
    else if (nominee !== '' && entry.kind === 'sheet') this.faults.add(spot, 'nominee.unlisted', { name: nominee });
  }

  private fill(draft: NomineeDraft, entry: Exclude<Entry, { kind: 'nominee' }>): void {
    switch (entry.kind) {
      case 'gate':
        this.set(draft.gates, entry.code, gateWord(entry.value), entry.spot);
        return;
      case 'figure':
        this.set(draft.indicators, entry.leaf.code, this.figure(entry), entry.spot);
        return;
      case 'field': {
        const isText = entry.field === 'stageReached';
        const value = isText ? textOf(entry.value) : this.decimals.read(entry.value, entry.spot);
        this.set(draft.values, entry.field, value, entry.spot);
        return;
      }
      case 'sheet':
        this.addSheet(draft, entry);
        return;
      case 'mark':
        this.addMark(draft, entry);
    }
  }

  private set(object: Record<string, unknown>, key: string, value: unknown, spot: Spot): void {
    if (Object.hasOwn(object, key)) this.faults.add(spot, 'entry.duplicate');
    else object[key] = value;
  }

  private figure({ leaf, value, spot }: Extract<Entry, { kind: 'figure' }>): unknown {
    const word = figureWord(value);
    const isLevel = leaf.scorer.fn === 'levels' && typeof value === 'string' && leaf.scorer.levels.has(value.trim());
    if (isLevel) return value.trim();
    return word === undefined ? this.decimals.read(value, spot) : word;
  }

  private addSheet(draft: NomineeDraft, { stage, evaluator, state, spot }: Extract<Entry, { kind: 'sheet' }>): void {
    const sheets = draft.stages.get(stage.code) ?? new Map<string, SheetDraft>();
    draft.stages.set(stage.code, sheets);
    if (sheets.has(evaluator)) {
      const name = String(draft.values['id']);
      this.faults.add(spot, 'sheet.duplicate', { evaluator, name });
      return;
    }
    sheets.set(evaluator, { marks: [], spot, state: absenceWord(state) });
  }

  private addMark(draft: NomineeDraft, entry: Extract<Entry, { kind: 'mark' }>): void {
    const marks = draft.stages.get(entry.stage.code)?.get(entry.evaluator)?.marks;
    if (!marks) return;
    const value = isBlank(entry.value) ? null : this.decimals.read(entry.value, entry.spot);
    if (Object.hasOwn(marks, entry.criterion)) this.faults.add(entry.spot, 'entry.duplicate');
    else marks[entry.criterion] = value;
  }

  /** The nominees as the format has them; adds the faults that only show at the end. */
  finish(rule: { gates: readonly string[]; hasIndicators: boolean }): object[] {
    this.decimals.refuseDoubtful(this.faults);
    return [...this.drafts.values()].map(({ values, gates, indicators, stages }) => ({
      ...values,
      ...(rule.gates.length > 0 ? { gates } : {}),
      ...(rule.hasIndicators ? { indicators } : {}),
      ...Object.fromEntries([...stages].map(([code, sheets]) => [code, this.sheetsOf(sheets)])),
    }));
  }

  private sheetsOf(sheets: ReadonlyMap<string, SheetDraft>): object {
    return Object.fromEntries(
      [...sheets].map(([evaluator, { marks, spot, state }]) => {
        const isEmpty = marks.every((mark) => mark === null || mark === undefined);
        if (state && !isEmpty) this.faults.add(spot, 'sheet.not-beyond-recusal', { state });
        return [evaluator, state ? { state } : isEmpty ? null : marks];
      }),
    );
  }

  /** The JSON Pointer of what an entry became; undefined when it became nothing. */
  pointerOf(entry: Entry): string | undefined {
    const draft = this.drafts.get(entry.nominee);
    if (!draft) return undefined;
    const nominee = NOMINEES.at(draft.place);
    switch (entry.kind) {
      case 'nominee':
        return nominee.toString();
      case 'gate':
        return nominee.at('gates').at(entry.code).toString();
      case 'figure':
        return nominee.at('indicators').at(entry.leaf.code).toString();
      case 'field':
        return nominee.at(entry.field).toString();
      case 'sheet':
        return nominee.at(entry.stage.code).at(entry.evaluator).toString();
      case 'mark':
        return nominee.at(entry.stage.code).at(entry.evaluator).at(entry.criterion).toString();
    }
  }
}

function emptyDraft(id: string, place: number): NomineeDraft {
  const own = (): Record<string, unknown> => Object.create(null) as Record<string, unknown>;
  return { place, values: Object.assign(own(), { id }), gates: own(), indicators: own(), stages: new Map() };
}
