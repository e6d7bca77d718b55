import { Link } from 'react-router';

import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Section } from '../../shared/page.js';
import { Loading } from '../../shared/states.js';
import { RubricOutline } from '../templates/rubric-outline.js';
import { useTemplate, useTemplates } from '../templates/use-templates.js';
import { rubricsMessages } from './rubrics.messages.js';
import { useRubrics } from './use-rubrics.js';

/** Where a new rubric can begin. */
export function RubricStart({ editionId }: { readonly editionId: string }) {
  const t = useMessages(rubricsMessages);
  const format = useFormat();
  const rubrics = useRubrics(editionId).data;
  const templates = useTemplates().data?.items;
  if (!rubrics || !templates) return <Loading lines={10} />;
  return (
    <Section title={t('start.title')} lead={t('start.lead')}>
      <Link to="?from=empty" className="btn">
        {t('start.empty')}
      </Link>
      {rubrics.length > 0 && (
        <>
          <h3 className="mt-6 mb-2 font-semibold">{t('start.own')}</h3>
          <ul className="flex flex-col gap-1 text-sm">
            {rubrics.map(({ id, code, number, names }) => (
              <li key={id}>
                <Link to={`?from=rubric:${id}`} className="link link-primary">
                  {format.name(names)}
                </Link>{' '}
                <span className="text-quiet">
                  {code}, {t('rubric.version', { number })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3 className="mt-6 mb-2 font-semibold">{t('start.template')}</h3>
      {templates.map(({ code, names }) => (
        <TemplateRubrics key={code} code={code} name={format.name(names)} />
      ))}
    </Section>
  );
}

function TemplateRubrics({ code, name }: { readonly code: string; readonly name: string }) {
  const t = useMessages(rubricsMessages);
  const { data } = useTemplate(code);
  return (
    <details className="mb-2 rounded-field border border-base-300 p-3">
      <summary className="cursor-pointer text-sm font-medium">{name}</summary>
      <ul className="mt-3 flex flex-col gap-4">
        {data?.rubrics.map(({ body }) => (
          <li key={body.code} className="flex flex-col gap-2 sm:flex-row sm:items-center sm:gap-4">
            <div className="min-w-0 flex-1">
              <RubricOutline body={body} />
            </div>
            <Link to={`?from=template:${code}:${body.code}`} className="btn btn-sm">
              {t('start.go')}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
