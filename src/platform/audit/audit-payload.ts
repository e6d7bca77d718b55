import { type Actor } from '../../core/access.js';
import { canonicalJson } from '../../core/ledger/canonical-json.js';
import { type AuditActor, type AuditRecord } from './audit.types.js';

/** The canonical JSON (RFC 8785) that is stored and hashed. Throws a TypeError that names the first value JSON cannot hold. */
export function auditPayload(actor: Actor, record: AuditRecord, at: Date): string {
  const { event, subject, before, after } = record;
  const payload = {
    at: at.toISOString(),
    actor: describeActor(actor),
    event,
    subject: { type: subject.type, id: subject.id },
    ...(before && { before }),
    ...(after && { after }),
    requestId: actor.requestId,
  };
  assertJson(payload, 'audit');
  return canonicalJson(payload);
}

const describeActor = (actor: Actor): AuditActor => ({
  userId: actor.userId,
  roles: actor.grants
    .map(({ role, provinceCode }) => (provinceCode === null ? role : `${role}@${provinceCode}`))
    .sort(),
});

// A serializer would turn dates into text and drop undefined without a word; what is recorded is what was given, or nothing.
function assertJson(value: unknown, path: string): void {
  if (value === null || typeof value === 'boolean' || typeof value === 'string' || Number.isFinite(value)) return;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) assertJson(item, `${path}.${index}`);
  } else if (isPlainObject(value)) {
    for (const key of Object.keys(value)) assertJson(value[key], `${path}.${key}`);
  } else {
    throw new TypeError(`${path} is not a JSON value`);
  }
}

const isPlainObject = (value: unknown): value is Record<string, unknown> => {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};
