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

export interface AuditSubject {
  readonly type: string;
  readonly id: string;
}

/** Who acted: nobody (`userId` null) is the system or a visitor. A role held in one province reads `role@province`. */
export interface AuditActor {
  readonly userId: string | null;
  readonly roles: readonly string[];
}
