import { type LoggerService } from '@nestjs/common';
import { type Logger, pino } from 'pino';

import { type Config } from '../config/config.js';

/** One JSON line per event. Bodies, headers and query strings are never handed to it. */
export const createLogger = (level: Config['logLevel']): Logger =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });

/** Lets the framework speak through the same log. */
export class FrameworkLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, context?: string): void {
    this.logger.debug({ context }, String(message));
  }

  warn(message: unknown, context?: string): void {
    this.logger.warn({ context }, String(message));
  }

  error(message: unknown, stack?: string, context?: string): void {
    this.logger.error({ context, stack }, String(message));
  }
}
