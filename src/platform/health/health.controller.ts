import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';

import { Public } from '../access/declare.js';
import { Database } from '../database/database.js';
import { Choice } from '../http/fields.js';
import { Operation } from '../http/operation.js';

class HealthView {
  @Choice(['ok']) status!: 'ok';
}

/** For whatever watches the server: is the process alive, and can it serve. */
@Controller('health')
export class HealthController {
  constructor(private readonly database: Database) {}

  @Get('live')
  @Public()
  @Operation('Whether the process is alive', { returns: HealthView })
  checkLiveness(): HealthView {
    return { status: 'ok' };
  }

  @Get('ready')
  @Public()
  @Operation('Whether the server can serve: its database answers', {
    returns: HealthView,
    errors: { 503: ['server.unavailable'] },
  })
  async checkReadiness(): Promise<HealthView> {
    await this.database.reader.query('SELECT 1').catch(() => {
      throw new ServiceUnavailableException();
    });
    return { status: 'ok' };
  }
}
