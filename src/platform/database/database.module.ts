import { type DynamicModule, Global, Module } from '@nestjs/common';

import { type ConnectionSettings } from './connection.js';
import { CONNECTION, Database } from './database.js';

@Global()
@Module({})
export class DatabaseModule {
  static forRoot(connection: ConnectionSettings): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [{ provide: CONNECTION, useValue: connection }, Database],
      exports: [CONNECTION, Database],
    };
  }
}
