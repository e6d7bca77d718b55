import { useState } from 'react';
import { Link } from 'react-router';

import { useMessages } from '../../i18n/messages.js';
import { Section } from '../../shared/page.js';
import { Loading, ProblemNotice } from '../../shared/states.js';
import { useCategories } from '../categories/use-categories.js';
import { useRubrics } from '../rubrics/use-rubrics.js';
import { calendarMessages } from './calendar.messages.js';
import { EditionFacts } from './edition-facts.js';
import { FactsForm } from './facts-form.js';
import { useEditionHere } from './edition-layout.js';
import { EditionState } from './edition-state.js';
import { editionsMessages } from './editions.messages.js';
import { useCanConfigure } from './permissions.js';
import { Timeline } from './timeline.js';
import { useCalendar } from './use-editions.js';

/** Where the edition stands, what it is called and how it behaves. */
export function Component() {
  const t = useMessages(editionsMessages);
  const words = useMessages(calendarMessages);
  const edition = useEditionHere();
  const mayConfigure = useCanConfigure();
  const [isEditing, setEditing] = useState(false);
  const calendar = useCalendar(edition.id);
  const categories = useCategories(edition.id);
  const rubrics = useRubrics(edition.id);
  const failed = [calendar, categories, rubrics].find(({ isError }) => isError);
  const done = (): void => {
    setEditing(false);
  };
  if (failed) return <ProblemNotice error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!calendar.data || !categories.data || !rubrics.data) return <Loading lines={16} />;
  const { stages } = calendar.data;
  return (
    <>
      <EditionState
        edition={edition}
        stages={stages}
        categories={categories.data.length}
        rubrics={rubrics.data.length}
      />
      <Section
        title={t('edition.tab.calendar')}
        actions={
          <Link to={`/app/editions/${edition.id}/calendar`} className="btn btn-sm">
            {words(mayConfigure && edition.state !== 'concluded' ? 'calendar.change' : 'calendar.read')}
          </Link>
        }
      >
        {stages.length > 0 ? (
          <Timeline stages={stages} />
        ) : (
          <p className="text-sm text-quiet">{words('calendar.none')}</p>
        )}
      </Section>
      <Section
        title={t('facts.title')}
        actions={
          mayConfigure &&
          edition.state !== 'concluded' &&
          !isEditing && (
            <button
              type="button"
              className="btn btn-sm"
              onClick={() => {
                setEditing(true);
              }}
            >
              {t('facts.edit')}
            </button>
          )
        }
      >
        {isEditing ? <FactsForm edition={edition} onDone={done} /> : <EditionFacts edition={edition} />}
      </Section>
    </>
  );
}
