import { queries, type Schemas } from '../../api/client.js';
import { type Nomination } from './nomination-facts.js';
import { type Category, type Edition } from './use-award.js';

/** Everything about one nomination that its owner may read. */
export interface NominationFile {
  readonly nomination: Nomination;
  readonly category: Category;
  readonly edition: Edition;
  readonly stages: readonly Schemas['StageView'][];
  readonly rubric: Schemas['RubricView'];
  readonly figures: readonly Schemas['FigureView'][];
  readonly evidence: readonly Schemas['EvidenceView'][];
  readonly receipts: readonly Schemas['ReceiptView'][];
}

interface Asked {
  readonly file: NominationFile | undefined;
  readonly error: unknown;
  readonly retry: () => void;
}

/** The file of a nomination, whole: it appears at once, not part by part. */
export function useNominationFile(id: string): Asked {
  const params = { path: { id } };
  const nomination = queries.useQuery('get', '/api/v1/nominations/{id}', { params });
  const figures = queries.useQuery('get', '/api/v1/nominations/{id}/figures', { params });
  const evidence = queries.useQuery('get', '/api/v1/nominations/{id}/evidence', { params });
  const receipts = queries.useQuery('get', '/api/v1/nominations/{id}/submissions', { params });
  const { category, edition, calendar, rubric } = useScene(nomination.data?.categoryId);

  const all = [nomination, figures, evidence, receipts, category, edition, calendar, rubric];
  const failed = all.find(({ isError, data }) => isError && data === undefined);
  const isWhole =
    nomination.data && figures.data && evidence.data && receipts.data && category.data && edition.data && calendar.data;
  return {
    file:
      isWhole && rubric.data
        ? {
            nomination: nomination.data,
            category: category.data,
            edition: edition.data,
            stages: calendar.data.stages,
            rubric: rubric.data,
            figures: figures.data.items,
            evidence: evidence.data.items,
            receipts: receipts.data.items,
          }
        : undefined,
    error: failed?.error ?? null,
    retry: () => void failed?.refetch(),
  };
}

/** The category of a nomination, its edition, calendar and rubric; asked as soon as the one before is known. */
function useScene(categoryId: string | undefined) {
  const category = queries.useQuery(
    'get',
    '/api/v1/categories/{id}',
    { params: { path: { id: categoryId ?? '' } } },
    { enabled: categoryId !== undefined },
  );
  const after = { enabled: category.data !== undefined };
  const ofEdition = { params: { path: { id: category.data?.editionId ?? '' } } };
  const edition = queries.useQuery('get', '/api/v1/editions/{id}', ofEdition, after);
  const calendar = queries.useQuery('get', '/api/v1/editions/{id}/stages', ofEdition, after);
  const rubric = queries.useQuery(
    'get',
    '/api/v1/rubrics/{id}',
    { params: { path: { id: category.data?.rubricId ?? '' } } },
    after,
  );
  return { category, edition, calendar, rubric };
}
