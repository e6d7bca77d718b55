import { type Sheet } from '../store/evaluator-database.js';
import { type Refusal, type Value } from './entry.js';

/** An answer that is certain: the sheet as it is now, or why not. A server that cannot be reached throws instead. */
export type Answer = { readonly ok: true; readonly sheet: Sheet } | { readonly ok: false; readonly refusal: Refusal };

/** What the outbox needs of the server. */
export interface MarkServer {
  /** The own sheet, opened if it is new. */
  open(nominationId: string, stage: string): Promise<Answer>;
  read(sheetId: string): Promise<Answer>;
  /** Puts a value in its place, or takes it back; repeating it is harmless. `key` names this wish. */
  write(sheet: Pick<Sheet, 'id' | 'version'>, criterion: string, wish: Value, key: string): Promise<Answer>;
}
