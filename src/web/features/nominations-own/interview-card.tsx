import { type ReactNode } from 'react';

import { type Schemas } from '../../api/client.js';
import { ownZone } from '../../i18n/format.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Section } from '../../shared/page.js';
import { statusMessages } from './status.messages.js';

type Slot = Schemas['InterviewSlotView'];

/** The own interview: when, in the nominee's own zone as it was announced, where, and how it came out. */
export function InterviewCard({ slot }: { readonly slot: Slot }) {
  const t = useMessages(statusMessages);
  const format = useFormat();
  const here = format.instant(slot.startsAt, ownZone());
  return (
    <Section title={t('interview.title')}>
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[8rem_minmax(0,1fr)]">
        <Fact name={t('interview.when')}>
          <span className="font-semibold">
            {t('interview.until', { from: slot.localStartsAt, until: lastPart(slot.localEndsAt) })}
          </span>
          {here !== slot.localStartsAt && (
            <span className="block text-sm text-quiet">{t('interview.own-zone', { at: here })}</span>
          )}
        </Fact>
        <Fact name={t('interview.mode')}>{t(`interview.mode.${slot.mode}`)}</Fact>
        {slot.room !== null && <Fact name={t('interview.place')}>{slot.room}</Fact>}
        {slot.link !== null && (
          <Fact name={t('interview.link')}>
            <a href={slot.link} target="_blank" rel="noreferrer" className="link link-primary break-all">
              {slot.link}
            </a>
          </Fact>
        )}
        <Fact name={t('interview.attendance')}>{t(`interview.attendance.${slot.attendance}`)}</Fact>
        {slot.presenterName !== null && <Fact name={t('interview.presenter')}>{slot.presenterName}</Fact>}
      </dl>
    </Section>
  );
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <>
    <dt className="text-sm text-quiet">{name}</dt>
    <dd className="-mt-2 sm:mt-0">{children}</dd>
  </>
);

/** `09.20 WITA` of `Kamis, 25 September 2025 09.20 WITA`: an interview ends on the day on which it begins. */
const lastPart = (localTime: string): string => localTime.split(' ').slice(-2).join(' ');
