import { useMessages } from '../../i18n/messages.js';
import { rankingsMessages } from './rankings.messages.js';
import { useCodeName } from './use-names.js';

const PLAIN = ['final', 'shared', 'plenary', 'penalty'] as const;

/** In words what put a nominee where it is: the score, a key of the tie-break chain, nothing (shared), or the plenary. */
export function useDecidedBy(): (decidedBy: string | null) => string {
  const t = useMessages(rankingsMessages);
  const nameOf = useCodeName();
  return (decidedBy) => {
    if (decidedBy === null) return '–';
    const plain = PLAIN.find((word) => word === decidedBy);
    return plain ? t(`decided.${plain}`) : t('decided.key', { name: nameOf(decidedBy) });
  };
}
