import { type ChainFault, type ChainHead } from '../../core/ledger/hash-chain.js';

/** The state of the whole log: canonical JSON of it is what is exported, and what sealed results carry. */
export type AuditHead = ChainHead;

/** What a JSON text can hold; `undefined`, dates, bigints and class instances cannot. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/**
 * What a use case tells the log. `event` is `<thing>.<past participle>`; `before` and `after` hold only the values that
 * changed and matter. They are kept for ever and read by auditors, so they never hold a secret: no password or its hash,
 * no token, no signing key, no file content, and no personal data beyond what the award itself records.
 */
export interface AuditRecord {
  readonly event: string;
  readonly subject: AuditSubject;
  readonly before?: JsonObject;
  readonly after?: JsonObject;
}

interface AuditSubject {
  readonly type: string;
  readonly id: string;
}

/** Who acted: nobody (`userId` null) is the system or a visitor. A role held in one province reads `role@province`. */
export interface AuditActor {
  readonly userId: string | null;
  readonly roles: readonly string[];
}

/** One entry as an auditor reads it. `place` (`lane/seq`) names it for ever; `hash` is its link in the chain. */
export interface AuditEntry {
  readonly place: string;
  readonly at: string;
  readonly actor: AuditActor;
  readonly event: string;
  readonly subject: AuditSubject;
  readonly before: JsonObject | null;
  readonly after: JsonObject | null;
  readonly requestId: string;
  readonly hash: string;
}

export interface AuditFilter {
  readonly limit: number;
  /** The `next` of the page before this one. */
  readonly after?: string;
  readonly event?: string;
  /** Every entry about one thing. */
  readonly subject?: AuditSubject;
  readonly actorId?: string;
}

export interface AuditPage {
  readonly items: readonly AuditEntry[];
  readonly next: string | null;
}

export interface AuditReport {
  /** Entries and lanes that were checked; up to the fault, when there is one. */
  readonly entries: number;
  readonly lanes: number;
  /** The state that was checked, to be kept elsewhere: the next check can start from the promise that it still holds. */
  readonly head: AuditHead;
  readonly fault: ChainFault | null;
}

export interface VerifyOptions {
  /** An exported head that the log must still contain. */
  readonly head?: AuditHead;
  readonly onProgress?: (checked: number, total: number) => void;
}

/** The call of one database function, `score_sheet_submit($1, $2)`, with its parameters; `name` is the statement's own. */
export interface SqlCall {
  readonly name: string;
  readonly sql: string;
  readonly values: readonly unknown[];
}
