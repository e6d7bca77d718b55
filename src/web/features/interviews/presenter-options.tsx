import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { interviewsMessages } from './interviews.messages.js';

export type PresenterRole = NonNullable<Schemas['InterviewSlotView']['presenterRole']>;

const ROLES: readonly PresenterRole[] = [
  'head_of_region',
  'deputy_head',
  'regional_secretary',
  'head_of_office',
  'president_director',
  'director',
  'rector',
  'owner',
  'manager',
  'other',
];

/** Who may speak for a nominee, as options of a select. */
export function PresenterOptions() {
  const t = useMessages(interviewsMessages);
  return ROLES.map((role) => (
    <option key={role} value={role}>
      {t(`presents.${role}`)}
    </option>
  ));
}
