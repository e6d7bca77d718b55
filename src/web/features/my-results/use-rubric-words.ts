import { queries, type Schemas } from '../../api/client.js';
import { type Format, useFormat } from '../../i18n/use-format.js';
import { criteriaOf } from '../submissions/completeness.js';
import { decimalOf } from './result-words.js';

type Names = Schemas['Names'];
type Criterion = Schemas['RubricCriterion'];

/** The words of a rubric in the reader's language. */
export interface RubricWords {
  /** The name of a stage, aspect or criterion; the one of the sealed document where the rubric does not know it. */
  readonly nameOf: (code: string, label: string | undefined) => string;
  /** An exact figure or the code of a level, as people read it: `70,85%`, `Perda`. */
  readonly answerOf: (code: string, exact: string) => string;
}

/** The words of a nomination's rubric; codes and labels stand in for them until it is known. */
export function useRubricWords(nominationId: string): RubricWords {
  const format = useFormat();
  const nomination = queries.useQuery('get', '/api/v1/nominations/{id}', { params: { path: { id: nominationId } } });
  const category = queries.useQuery(
    'get',
    '/api/v1/categories/{id}',
    { params: { path: { id: nomination.data?.categoryId ?? '' } } },
    { enabled: nomination.data !== undefined },
  );
  const rubric = queries.useQuery(
    'get',
    '/api/v1/rubrics/{id}',
    { params: { path: { id: category.data?.rubricId ?? '' } } },
    { enabled: category.data !== undefined },
  );
  const stages = rubric.data?.body.stages ?? [];
  const names = namesIn(stages);
  const criteria = new Map(stages.flatMap(criteriaOf).map((criterion) => [criterion.code, criterion]));
  return {
    nameOf: (code, label) => {
      const known = names.get(code);
      return known ? format.name(known) : (label ?? code);
    },
    answerOf: (code, exact) => answerIn(format, criteria.get(code), exact),
  };
}

function answerIn(format: Format, criterion: Criterion | undefined, exact: string): string {
  const level = criterion?.levels?.find(({ code }) => code === exact);
  if (level) return format.name(level.names);
  const number = format.number(decimalOf(exact));
  if (criterion?.unit === '%') return `${number}%`;
  return criterion?.unit === undefined ? number : `${number} ${criterion.unit}`;
}

const namesIn = (stages: readonly Schemas['RubricBodyStage'][]): ReadonlyMap<string, Names> =>
  new Map(
    stages.flatMap((stage) => [
      [stage.code, stage.names] as const,
      ...stage.aspects.map((aspect) => [aspect.code, aspect.names] as const),
      ...criteriaOf(stage).map((criterion) => [criterion.code, criterion.names] as const),
    ]),
  );
