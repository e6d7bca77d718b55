import { ArrowRight, CircleCheck, CircleDashed, CircleX } from 'lucide-react';
import { Link } from 'react-router';

import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { Section } from '../../shared/page.js';
import { useNomineeName } from '../rankings/use-names.js';
import { useScene } from '../rankings/use-scene.js';
import { useHindranceWords } from '../standings/hindrances.js';
import { fixOf } from './item-fix.js';
import { resultsMessages } from './results.messages.js';
import { type ItemState, type SealItem } from './seal-checklist.js';

const SIGNS = { holds: CircleCheck, fails: CircleX, unknown: CircleDashed } as const;
const TONES: Readonly<Record<ItemState, string>> = {
  holds: 'text-success',
  fails: 'text-error',
  unknown: 'text-quiet',
};

/** Everything that must hold before the ranking can be sealed, each with its state in words and the way to mend it. */
export function Checklist({ items }: { readonly items: readonly SealItem[] }) {
  const t = useMessages(resultsMessages);
  const done = items.filter(({ state }) => state === 'holds').length;
  return (
    <Section
      title={t('check.title')}
      lead={<span className="block max-w-2xl">{t('check.lead')}</span>}
      actions={<span className="tabular text-sm font-semibold">{t('check.done', { done, all: items.length })}</span>}
    >
      <ol className="divide-y divide-base-300">
        {items.map((item) => (
          <Item key={item.code} item={item} />
        ))}
      </ol>
    </Section>
  );
}

function Item({ item }: { readonly item: SealItem }) {
  const t = useMessages(resultsMessages);
  const scene = useScene();
  const { code, state, reason } = item;
  const Sign = SIGNS[state];
  const fix = fixOf(item, scene);
  return (
    <li className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 py-3 text-sm sm:grid-cols-[auto_1fr_auto]">
      <Sign size={20} aria-hidden className={`mt-0.5 ${TONES[state]}`} />
      <div className="min-w-0">
        <p>
          <span className="font-medium">{t(`item.${code}`)}</span>{' '}
          <span className={`whitespace-nowrap ${TONES[state]}`}>({t(`item.${state}`)})</span>
        </p>
        {reason && <p className="mt-0.5 text-quiet">{t(`reason.${reason.code}`, reason.params)}</p>}
        {state === 'unknown' && <p className="mt-0.5 text-quiet">{t('item.unknown.why')}</p>}
        <Awaited hindrances={item.hindrances} />
      </div>
      {state === 'fails' && scene.mayRun && (
        <Link
          to={fix.to}
          className="no-print link link-hover col-start-2 inline-flex min-h-6 items-center gap-1 font-medium whitespace-nowrap text-primary sm:col-start-3"
        >
          {t(fix.label)} <ArrowRight size={15} aria-hidden />
        </Link>
      )}
    </li>
  );
}

/** More than this are counted, not listed. */
const LISTED = 4;

function Awaited({ hindrances }: { readonly hindrances: readonly Schemas['HindranceView'][] }) {
  const t = useMessages(resultsMessages);
  const wordsOf = useHindranceWords();
  const nomineeOf = useNomineeName();
  if (hindrances.every(({ nominationId }) => nominationId === null)) return null;
  return (
    <ul className="mt-1 list-disc pl-5 text-quiet">
      {hindrances.slice(0, LISTED).map((one) => (
        <li key={`${one.code}/${one.nominationId ?? ''}/${one.detail}`}>
          {one.nominationId === null ? '' : `${nomineeOf(one.nominationId)}: `}
          {wordsOf(one)}
        </li>
      ))}
      {hindrances.length > LISTED && <li>{t('item.more', { count: hindrances.length - LISTED })}</li>}
    </ul>
  );
}
