import { type DynamicModule, Global, Module } from '@nestjs/common';

import { Clock } from './clock.js';

@Global()
@Module({})
export class TimeModule {
  static forRoot(clock: Clock): DynamicModule {
    return { module: TimeModule, providers: [{ provide: Clock, useValue: clock }], exports: [Clock] };
  }
}
