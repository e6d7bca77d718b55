import { Inject, Injectable } from '@nestjs/common';

import { type Language } from '../../platform/i18n/messages.js';
import { type Translator, TRANSLATOR } from '../../platform/i18n/translator.js';
import { readRubric } from '../rubric-format/index.js';
import { type RubricCheckView, toWeights } from './rubrics.dto.js';

/** Says what is wrong with a document without storing it. */
@Injectable()
export class RubricCheckService {
  constructor(@Inject(TRANSLATOR) private readonly translator: Translator) {}

  check(document: unknown, language: Language): RubricCheckView {
    const read = readRubric(document, 1);
    if (read.ok) return { outcome: 'valid', faults: [], effectiveWeights: toWeights(read.rubric.parsed) };
    const faults = read.faults.map(({ field, code, params }) => ({
      field,
      code,
      message: this.translator.translate(language, code, params),
    }));
    return { outcome: 'faulty', faults, effectiveWeights: [] };
  }
}
