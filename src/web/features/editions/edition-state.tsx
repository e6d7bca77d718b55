import { assertDone } from '../../api/answer.js';
import { api } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Confirm } from '../../shared/confirm.js';
import { Section } from '../../shared/page.js';
import { toast } from '../../shared/toasts.js';
import { editionsMessages } from './editions.messages.js';
import { useCanConfigure } from './permissions.js';
import { type Edition, type Stage, useRefreshEditions } from './use-editions.js';

interface EditionStateProps {
  readonly edition: Edition;
  readonly stages: readonly Stage[];
  readonly categories: number;
  readonly rubrics: number;
}

/** Where the edition stands, what it has, and the step that comes next. */
export function EditionState({ edition, stages, categories, rubrics }: EditionStateProps) {
  const t = useMessages(editionsMessages);
  const mayConfigure = useCanConfigure();
  const facts = [
    t('check.stages', { count: stages.length }),
    t('check.categories', { count: categories }),
    t('check.rubrics', { count: rubrics }),
  ];
  return (
    <Section
      title={t(`state.${edition.state}.title`)}
      lead={t(`state.${edition.state}.lead`)}
      actions={
        mayConfigure &&
        (edition.state === 'draft' ? (
          <OpenEdition edition={edition} stages={stages} categories={categories} />
        ) : edition.state === 'running' ? (
          <ConcludeEdition edition={edition} />
        ) : null)
      }
    >
      <ul className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </Section>
  );
}

function OpenEdition({ edition, stages, categories }: Omit<EditionStateProps, 'rubrics'>) {
  const t = useMessages(editionsMessages);
  const format = useFormat();
  const refresh = useRefreshEditions();
  const [first] = stages.toSorted((one, other) => Date.parse(one.opensAt) - Date.parse(other.opensAt));
  const { label } = edition;
  const open = async (): Promise<void> => {
    assertDone(await api.POST('/api/v1/editions/{id}/opening', { params: { path: { id: edition.id } } }));
    await refresh();
    toast(t('state.opened', { label }));
  };
  return (
    <Confirm
      trigger={t('state.open')}
      triggerClass="btn btn-primary"
      title={t('state.open.title', { label })}
      verb={t('state.open')}
      onConfirm={open}
      consequence={
        <ul className="flex list-disc flex-col gap-1 pl-5">
          <li>{t('state.open.seen')}</li>
          <li>
            {first
              ? t('state.open.stages', { count: stages.length, first: format.instant(first.opensAt, first.timeZone) })
              : t('state.open.no-stages')}
          </li>
          {categories === 0 && <li className="font-medium text-warning">{t('state.open.no-categories')}</li>}
          <li>{t('state.open.final')}</li>
        </ul>
      }
    />
  );
}

function ConcludeEdition({ edition }: { readonly edition: Edition }) {
  const t = useMessages(editionsMessages);
  const refresh = useRefreshEditions();
  const { label } = edition;
  const conclude = async (): Promise<void> => {
    assertDone(await api.POST('/api/v1/editions/{id}/conclusion', { params: { path: { id: edition.id } } }));
    await refresh();
    toast(t('state.concluded', { label }));
  };
  return (
    <Confirm
      trigger={t('state.conclude')}
      destructive
      title={t('state.conclude.title', { label })}
      consequence={<p>{t('state.conclude.lead')}</p>}
      verb={t('state.conclude')}
      onConfirm={conclude}
    />
  );
}
