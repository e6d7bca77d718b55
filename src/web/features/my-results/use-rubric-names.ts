import { queries, type Schemas } from '../../api/client.js';
import { useFormat } from '../../i18n/use-format.js';

/** The name of a stage, aspect or criterion in the reader's language; the one of the sealed document where it is not known. */
export type NameOf = (code: string, label: string | undefined) => string;

type Names = Schemas['Names'];

/** The names of a nomination's rubric by code. */
export function useRubricNames(nominationId: string): NameOf {
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
  const names = rubric.data ? namesIn(rubric.data.body) : new Map<string, Names>();
  return (code, label) => {
    const known = names.get(code);
    return known ? format.name(known) : (label ?? code);
  };
}

const namesIn = ({ stages }: Schemas['RubricBody']): ReadonlyMap<string, Names> =>
  new Map(
    stages.flatMap((stage) => [
      [stage.code, stage.names] as const,
      ...stage.aspects.flatMap((aspect) => [
        [aspect.code, aspect.names] as const,
        ...aspect.criteria.map((criterion) => [criterion.code, criterion.names] as const),
      ]),
    ]),
  );
