import { useCallback } from 'react';

import { useMessages } from '../../../i18n/messages.js';
import { shellMessages } from '../../../shell/shell.messages.js';
import { useProvinces } from '../../categories/use-reference.js';
import { auditMessages } from './audit.messages.js';
import { eventMessages } from './events.messages.js';
import { fieldMessages } from './fields.messages.js';
import { subjectMessages } from './subjects.messages.js';

/** Words for the codes of the log; a code that a newer server writes is shown as it is. */
export function useEventName(): (event: string) => string {
  const t = useMessages(eventMessages);
  return useCallback((event) => (isKnown(eventMessages, event) ? t(event) : event), [t]);
}

export function useSubjectName(): (type: string) => string {
  const t = useMessages(subjectMessages);
  return useCallback((type) => (isKnown(subjectMessages, type) ? t(type) : type), [t]);
}

export function useFieldName(): (field: string) => string {
  const t = useMessages(fieldMessages);
  return useCallback((field) => (isKnown(fieldMessages, field) ? t(field) : field), [t]);
}

/** `secretariat@73` as `Sekretariat (Sulawesi Selatan)`. */
export function useRolesName(): (actor: { userId: string | null; roles: readonly string[] }) => string {
  const t = useMessages(shellMessages);
  const words = useMessages(auditMessages);
  const provinces = useProvinces().data?.items;
  return useCallback(
    ({ userId, roles }) => {
      if (userId === null) return words('audit.nobody');
      const named = roles.map((role) => {
        const [code = '', province] = role.split('@');
        const key = `role.${code}`;
        const name = isKnown(shellMessages, key) ? t(key) : code;
        if (province === undefined) return name;
        return `${name} (${provinces?.find((one) => one.code === province)?.name ?? province})`;
      });
      return named.length === 0 ? words('audit.no-role') : named.join(', ');
    },
    [t, words, provinces],
  );
}

/** Whether a catalogue has words for a code. */
export const isKnown = <M extends object>(messages: M, code: string): code is keyof M & string =>
  Object.hasOwn(messages, code);
