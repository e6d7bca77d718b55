import { Injectable } from '@nestjs/common';

import { type Tx } from '../../platform/database/database.js';
import { IndicatorValue } from './indicator-value.entity.js';

/** The write side of figures: one statement each, always inside the caller's transaction. */
@Injectable()
export class FiguresRepository {
  /** The figure, or null while nobody gave one. The nomination must be locked. */
  find(tx: Tx, nominationId: string, criterionCode: string): Promise<IndicatorValue | null> {
    return tx.findOneBy(IndicatorValue, { nominationId, criterionCode });
  }

  ofNomination(tx: Tx, nominationId: string): Promise<IndicatorValue[]> {
    return tx.find(IndicatorValue, { where: { nominationId }, order: { criterionCode: 'ASC' } });
  }

  async insert(tx: Tx, figure: IndicatorValue): Promise<void> {
    await tx.insert(IndicatorValue, figure);
  }

  async update(tx: Tx, { nominationId, criterionCode, ...columns }: IndicatorValue): Promise<void> {
    await tx.update(IndicatorValue, { nominationId, criterionCode }, columns);
  }
}
