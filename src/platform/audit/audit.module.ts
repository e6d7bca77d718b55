import { Global, Module } from '@nestjs/common';

import { AuditLog } from './audit-log.js';

/** Needs `Database` and `Clock` from global modules. */
@Global()
@Module({ providers: [AuditLog], exports: [AuditLog] })
export class AuditModule {}
