import { type ReactNode } from 'react';

import { useMessages } from '../../../i18n/messages.js';
import { useFormat } from '../../../i18n/use-format.js';
import { Deadline } from '../../../shared/deadline.js';
import { useNow } from '../../../shared/use-now.js';
import { phaseOf } from '../work/work-groups.js';
import { stageMessages } from './stage.messages.js';
import { type SheetScene } from './use-sheet.js';

/** Until when the stage takes marks, or since when it does not, or what became of the sheet. */
export function StageNotice({ scene: { work, sheet } }: { readonly scene: SheetScene }) {
  const t = useMessages(stageMessages);
  const format = useFormat();
  const now = useNow();
  if (sheet?.state === 'submitted')
    return (
      <Line tone="text-success">
        {t('stage.submitted', { at: sheet.submittedAt === null ? '' : format.instant(sheet.submittedAt) })}
      </Line>
    );
  if (sheet?.state === 'voided') return <Line tone="text-error">{t('stage.voided')}</Line>;
  switch (phaseOf(work, now)) {
    case 'unscheduled':
      return <Line tone="text-warning">{t('stage.unscheduled')}</Line>;
    case 'upcoming':
      return (
        <Line tone="text-warning">
          {t('stage.upcoming')} <Deadline at={work.opensAt ?? ''} />
        </Line>
      );
    case 'over':
      return (
        <Line tone="text-warning">
          {t('stage.over')} <Deadline at={work.closesAt ?? ''} />
        </Line>
      );
    case 'open':
      return (
        <Line tone="text-quiet">
          {t('stage.open')} <Deadline at={work.closesAt ?? ''} />
        </Line>
      );
  }
}

const Line = ({ tone, children }: { readonly tone: string; readonly children: ReactNode }) => (
  <p className={`px-4 py-3 text-sm sm:px-5 ${tone}`}>{children}</p>
);
