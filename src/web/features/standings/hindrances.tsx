import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useCodeName, useNomineeName } from '../rankings/use-names.js';
import { hindranceMessages, standingsMessages } from './standings.messages.js';

type Hindrance = Schemas['HindranceView'];

type Code = keyof typeof hindranceMessages;

/** What is awaited, in words; a code that this page does not know stands as it is. */
export function useHindranceWords(): (hindrance: Pick<Hindrance, 'code' | 'detail'>) => string {
  const t = useMessages(hindranceMessages);
  const nameOf = useCodeName();
  // A sheet is named by its stage and its seat: `DESK.P3`.
  const named = (detail: string): string => detail.split('.').map(nameOf).join(', ');
  return ({ code, detail }) => (code in hindranceMessages ? t(code as Code, { name: named(detail) }) : code);
}

/** More nominees than this are counted, not listed. */
const LISTED = 24;

/** Everything that is awaited, nominee by nominee. */
export function HindranceList({ hindrances }: { readonly hindrances: readonly Hindrance[] }) {
  const t = useMessages(standingsMessages);
  const wordsOf = useHindranceWords();
  const nomineeOf = useNomineeName();
  const whom = [...new Set(hindrances.map(({ nominationId }) => nominationId))];
  return (
    <ul className="grid gap-x-8 gap-y-3 text-sm lg:grid-cols-2">
      {whom.slice(0, LISTED).map((nominationId) => (
        <li key={nominationId ?? ''}>
          <p className="font-medium">{nominationId === null ? t('hindrances.whole') : nomineeOf(nominationId)}</p>
          <ul className="list-disc pl-5 text-quiet">
            {hindrances
              .filter((one) => one.nominationId === nominationId)
              .map((one) => (
                <li key={`${one.code}/${one.detail}`}>{wordsOf(one)}</li>
              ))}
          </ul>
        </li>
      ))}
      {whom.length > LISTED && (
        <li className="self-end text-quiet">{t('hindrances.more', { count: whom.length - LISTED })}</li>
      )}
    </ul>
  );
}
