import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { categoryTerms } from '../categories/category-terms.messages.js';
import { editionTerms } from '../editions/edition-terms.messages.js';
import { LEVELS } from '../editions/use-editions.js';
import { RubricOutline } from './rubric-outline.js';
import { templatesMessages } from './templates.messages.js';
import { type Template } from './use-templates.js';

/** What a template brings: categories with their quotas, rubrics with their weights, steps with their length. */
export function TemplatePreview({ template }: { readonly template: Template }) {
  const t = useMessages(templatesMessages);
  const format = useFormat();
  return (
    <div className="flex flex-col gap-6">
      <CategoryOutline categories={template.categories} />
      <section>
        <h3 className="mb-2 font-semibold">{t('create.preview.rubrics')}</h3>
        <p className="mb-3 rounded-field border border-warning/40 bg-warning/10 px-3 py-2 text-sm text-warning">
          {format.name(template.disclaimer)}
        </p>
        <ul className="flex flex-col gap-4">
          {template.rubrics.map(({ body }) => (
            <li key={body.code}>
              <RubricOutline body={body} />
            </li>
          ))}
        </ul>
      </section>
      <Steps steps={template.steps} />
    </div>
  );
}

type OutlinedCategory = Pick<
  Schemas['CategoryDocument'],
  'level' | 'code' | 'names' | 'nomineeKind' | 'split' | 'divisions' | 'shortlistQuota' | 'promotesTo'
>;

/** Categories by level, one line each. */
export function CategoryOutline({ categories }: { readonly categories: readonly OutlinedCategory[] }) {
  const t = useMessages(templatesMessages);
  const terms = useMessages(editionTerms);
  const words = useMessages(categoryTerms);
  const format = useFormat();
  const details = ({ nomineeKind, split, divisions, shortlistQuota, promotesTo }: OutlinedCategory): string =>
    [
      words(`nominee-kind.${nomineeKind}`),
      ...(split === 'none'
        ? []
        : [`${words(`split.${split}`)}: ${t('create.preview.divisions', { count: divisions.length })}`]),
      shortlistQuota === null ? t('create.preview.no-quota') : t('create.preview.quota', { count: shortlistQuota }),
      ...(promotesTo === null ? [] : [t('create.preview.promotes')]),
    ].join(' · ');
  return (
    <section>
      <h3 className="mb-2 font-semibold">{t('create.preview.categories')}</h3>
      <div className="grid gap-4 md:grid-cols-2">
        {LEVELS.map((level) => (
          <div key={level}>
            <p className="mb-1 text-sm font-medium text-quiet">{terms(`level.${level}`)}</p>
            <ul className="flex flex-col gap-1.5 text-sm">
              {categories
                .filter((category) => category.level === level)
                .map((category) => (
                  <li key={category.code}>
                    <span className="font-medium">{format.name(category.names)}</span>
                    <span className="block text-xs text-quiet">{details(category)}</span>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

function Steps({ steps }: { readonly steps: Template['steps'] }) {
  const t = useMessages(templatesMessages);
  const terms = useMessages(editionTerms);
  const whole = Math.max(...steps.map(({ firstDay, days }) => firstDay + days), 1);
  return (
    <section>
      <h3 className="mb-2 font-semibold">{t('create.preview.steps')}</h3>
      {LEVELS.map((level) => (
        <div key={level} className="mb-3">
          <p className="mb-1 text-sm font-medium text-quiet">{terms(`level.${level}`)}</p>
          <ul className="flex flex-col gap-1 text-xs">
            {steps
              .filter((step) => step.level === level)
              .map(({ code, kind, firstDay, days }) => (
                <li key={code} className="flex flex-col gap-0.5 sm:flex-row sm:items-center sm:gap-3">
                  <span className="w-32 shrink-0">{terms(`stage-kind.${kind}`)}</span>
                  <span className="relative h-3 flex-1 rounded-sm bg-base-200" aria-hidden>
                    <span
                      className="absolute inset-y-0 rounded-sm bg-primary/60"
                      style={{ left: percent(firstDay / whole), width: percent(days / whole) }}
                    />
                  </span>
                  <span className="tabular w-44 shrink-0 text-quiet">
                    {t('create.preview.step', { first: firstDay + 1, last: firstDay + days })}
                  </span>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

const percent = (share: number): string => `${String(share * 100)}%`;
