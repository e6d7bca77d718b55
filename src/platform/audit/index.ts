export { AuditLog } from './audit-log.js';
export { AuditModule } from './audit.module.js';
export type {
  AuditActor,
  AuditEntry,
  AuditFilter,
  AuditHead,
  AuditPage,
  AuditRecord,
  AuditReport,
  AuditSubject,
  JsonObject,
  JsonValue,
  VerifyOptions,
} from './audit.types.js';
