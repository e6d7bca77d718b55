import { useState } from 'react';

import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Section } from '../../shared/page.js';
import { Loading } from '../../shared/states.js';
import { PanelEditor } from './panel-editor.js';
import { panelsMessages } from './panels.messages.js';
import { useCategoryNames } from './use-category-names.js';

interface IdentityProps {
  readonly panel: Schemas['PanelView'];
  readonly mayRun: boolean;
}

/** Name, decree and categories, to be read and changed. */
export function PanelIdentity({ panel, mayRun }: IdentityProps) {
  const t = useMessages(panelsMessages);
  const [isEditing, setEditing] = useState(false);
  const edit = (
    <button
      type="button"
      className="btn btn-sm"
      onClick={() => {
        setEditing(true);
      }}
    >
      {t('panel.edit')}
    </button>
  );
  return (
    <Section title={t('panel.identity')} {...(mayRun && !isEditing ? { actions: edit } : {})}>
      {isEditing ? (
        <PanelEditor
          panel={panel}
          onDone={() => {
            setEditing(false);
          }}
        />
      ) : (
        <Facts panel={panel} />
      )}
    </Section>
  );
}

function Facts({ panel }: Pick<IdentityProps, 'panel'>) {
  const t = useMessages(panelsMessages);
  const format = useFormat();
  const nameOf = useCategoryNames([panel.editionId]);
  if (!nameOf) return <Loading lines={3} />;
  const facts = [
    [t('panel.decree'), panel.decreeNumber ?? '–'],
    [t('panel.decreed-on'), panel.decreedOn === null ? '–' : format.day(panel.decreedOn)],
    [t('panels.categories'), panel.categoryIds.map(nameOf).join(', ') || '–'],
  ] as const;
  return (
    <dl className="grid gap-x-6 gap-y-2 text-sm sm:grid-cols-[12rem_1fr]">
      {facts.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-quiet">{label}</dt>
          <dd className="mb-2 font-medium sm:mb-0">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
