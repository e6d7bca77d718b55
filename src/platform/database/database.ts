import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { type DataSource, type EntityManager, QueryFailedError } from 'typeorm';

import { type ConnectionSettings } from './connection.js';
import { createDataSource } from './data-source.js';

/** One open transaction, handed from the use case to whatever writes in it. */
export type Tx = EntityManager;

/** Runs first inside every transaction of a request, so that what it writes stands or falls with the change itself. */
export type TransactionHook = (tx: Tx) => Promise<void>;

export const CONNECTION = Symbol('database connection');

const ATTEMPTS = 6;
const TRY_AGAIN = new Set(['40001', '40P01']); // serialization failure, deadlock

/** The SQLSTATE of a failed query, or undefined for any other error. */
export const sqlState = (error: unknown): string | undefined =>
  error instanceof QueryFailedError ? (error.driverError as { code?: string }).code : undefined;

/** The name of the constraint that a failed query ran into, or undefined. */
export const violatedConstraint = (error: unknown): string | undefined =>
  error instanceof QueryFailedError ? (error.driverError as { constraint?: string }).constraint : undefined;

/** The database of the award: reads go through `reader`, every change through `transaction`. */
@Injectable()
export class Database implements OnModuleInit, OnApplicationShutdown {
  readonly source: DataSource;
  private readonly hooks: TransactionHook[] = [];

  constructor(@Inject(CONNECTION) connection: ConnectionSettings) {
    this.source = createDataSource(connection);
  }

  async onModuleInit(): Promise<void> {
    await this.source.initialize();
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }

  /** For reads that need no transaction of their own. */
  get reader(): Tx {
    return this.source.manager;
  }

  beforeEachTransaction(hook: TransactionHook): void {
    this.hooks.push(hook);
  }

  /** All of `work` or nothing of it. Runs again, as a whole, when PostgreSQL reports a deadlock or a serialization failure. */
  async transaction<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.source.transaction(async (tx) => {
          for (const hook of this.hooks) await hook(tx);
          return work(tx);
        });
      } catch (error) {
        if (attempt >= ATTEMPTS || !TRY_AGAIN.has(sqlState(error) ?? '')) throw error;
      }
    }
  }
}
