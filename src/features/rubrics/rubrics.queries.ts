import { Injectable } from '@nestjs/common';

import { type Tx } from '../../platform/database/database.js';
import { fromCursor } from '../../platform/http/paging.js';
import { Rubric } from './rubric.entity.js';

/** A rubric without its document. */
export type RubricSummary = Omit<Rubric, 'body' | 'rule'>;

export interface RubricFilter {
  readonly limit: number;
  readonly after?: string | undefined;
}

const SUMMARY = [
  'id',
  'editionId',
  'code',
  'number',
  'nameId',
  'nameEn',
  'ruleHash',
  'frozenAt',
  'version',
  'createdAt',
];

/** The read side of rubrics. */
@Injectable()
export class RubricsQueries {
  /** Up to `limit + 1` rubrics of an edition by code, the versions of each in their order; one query, however many. */
  ofEdition(tx: Tx, editionId: string, { limit, after }: RubricFilter): Promise<RubricSummary[]> {
    const query = tx
      .createQueryBuilder(Rubric, 'r')
      .select(SUMMARY.map((column) => `r.${column}`))
      .where('r.edition_id = :editionId', { editionId })
      .orderBy('r.code')
      .addOrderBy('r.number')
      .limit(limit + 1);
    if (after !== undefined) {
      const [code, number] = fromCursor(after, ['text', 'number']);
      query.andWhere('(r.code, r.number) > (:code, :number)', { code, number });
    }
    return query.getMany();
  }
}

/** The sort key of `ofEdition`. */
export const rubricKey = ({ code, number }: RubricSummary): readonly [string, number] => [code, number];
