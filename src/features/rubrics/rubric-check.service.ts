import { Inject, Injectable } from '@nestjs/common';

import { Database } from '../../platform/database/database.js';
import { type Language } from '../../platform/i18n/messages.js';
import { type Translator, TRANSLATOR } from '../../platform/i18n/translator.js';
import { RubricsDoor } from './rubrics.door.js';
import { type RubricCheckView, toWeights } from './rubrics.dto.js';

/** Says what is wrong with a document without storing it. */
@Injectable()
export class RubricCheckService {
  constructor(
    private readonly db: Database,
    private readonly door: RubricsDoor,
    @Inject(TRANSLATOR) private readonly translator: Translator,
  ) {}

  async check(document: unknown, language: Language): Promise<RubricCheckView> {
    const read = await this.door.read(this.db.reader, document, 1);
    if (read.ok) return { outcome: 'valid', faults: [], effectiveWeights: toWeights(read.rubric.parsed) };
    const faults = read.faults.map(({ field, code, params }) => ({
      field,
      code,
      message: this.translator.translate(language, code, params),
    }));
    return { outcome: 'faulty', faults, effectiveWeights: [] };
  }
}
