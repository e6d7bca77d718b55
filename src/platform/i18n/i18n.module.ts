import { type DynamicModule, Global, Module } from '@nestjs/common';

import { type Messages } from './messages.js';
import { Translator, TRANSLATOR } from './translator.js';

@Global()
@Module({})
export class I18nModule {
  static forRoot(...catalogues: readonly Messages[]): DynamicModule {
    const translator = new Translator(Object.assign({}, ...catalogues) as Messages);
    return { module: I18nModule, providers: [{ provide: TRANSLATOR, useValue: translator }], exports: [TRANSLATOR] };
  }
}
