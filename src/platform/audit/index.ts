export { AuditLog } from './audit-log.js';
export type {
  AuditEntry,
  AuditFilter,
  AuditHead,
  AuditPage,
  AuditRecord,
  AuditReport,
  JsonObject,
  JsonValue,
  SqlCall,
} from './audit.types.js';
