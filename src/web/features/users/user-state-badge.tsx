import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { Badge, type Tone } from '../../shared/badge.js';
import { usersMessages } from './users.messages.js';

export type UserState = Schemas['UserView']['state'];
export const USER_STATES: readonly UserState[] = ['invited', 'active', 'suspended'];

const TONES: Readonly<Record<UserState, Tone>> = { invited: 'info', active: 'success', suspended: 'warning' };

/** Whether a person may come in. */
export function UserStateBadge({ state }: { readonly state: UserState }) {
  const t = useMessages(usersMessages);
  return <Badge tone={TONES[state]}>{t(`state.${state}`)}</Badge>;
}
