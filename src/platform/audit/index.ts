export { AuditLog } from './audit-log.js';
export { AuditModule } from './audit.module.js';
export type { AuditActor, AuditRecord, AuditSubject, JsonObject, JsonValue } from './audit.types.js';
