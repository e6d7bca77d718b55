import { useMessages } from '../../i18n/messages.js';
import { Section } from '../../shared/page.js';
import { toast } from '../../shared/toasts.js';
import { moveStage, nextStage, type StageDraft } from './calendar-draft.js';
import { CalendarRow } from './calendar-row.js';
import { calendarMessages } from './calendar.messages.js';
import { editionTerms } from './edition-terms.messages.js';
import { type CalendarDraft } from './use-calendar-draft.js';
import { type Level } from './use-editions.js';

interface CalendarLevelProps {
  readonly level: Level;
  readonly draft: CalendarDraft;
}

/** The stages of one level in their order, to be changed, moved, added and taken out. */
export function CalendarLevel({ level, draft }: CalendarLevelProps) {
  const t = useMessages(calendarMessages);
  const terms = useMessages(editionTerms);
  const { drafts, change } = draft;
  const own = drafts.filter((stage) => stage.level === level);
  const remove = (stage: StageDraft): void => {
    change(drafts.filter(({ key }) => key !== stage.key));
    toast(t('calendar.removed', { stage: stage.code }), {
      label: t('calendar.undo'),
      onUndo: () => {
        change((now) => now.toSpliced(drafts.indexOf(stage), 0, stage));
      },
    });
  };
  return (
    <Section
      title={terms(`level.${level}`)}
      actions={
        <button
          type="button"
          className="btn btn-sm"
          onClick={() => {
            change([...drafts, nextStage(drafts, level, new Date())]);
          }}
        >
          {t('calendar.add')}
        </button>
      }
    >
      {own.length === 0 && <p className="text-sm text-quiet">{t('calendar.none.level')}</p>}
      <ol className="flex flex-col gap-3">
        {own.map((stage, index) => (
          <CalendarRow
            key={stage.key}
            stage={stage}
            all={drafts}
            told={(field) => draft.told(stage.key, field)}
            isFirst={index === 0}
            isLast={index === own.length - 1}
            onChange={(next) => {
              change(drafts.map((one) => (one.key === stage.key ? next : one)));
            }}
            onMove={(by) => {
              change(moveStage(drafts, stage.key, by));
            }}
            onRemove={() => {
              remove(stage);
            }}
          />
        ))}
      </ol>
    </Section>
  );
}
