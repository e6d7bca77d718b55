import { type BundleSummary } from '../../../core/ledger/bundle-summary.js';
import { formatInstant, formatNumber } from '../../i18n/format.js';
import { type Language } from '../../i18n/language.js';
import { type Filling } from './fill.js';
import { type CheckOutcome } from './outcome.js';

const MILLISECONDS = 1000;

/** What goes into the template of an outcome. */
export function fillingOf(outcome: CheckOutcome, language: Language): Filling {
  const { kind, fingerprint, announced, given } = outcome;
  const common = {
    slots: { fingerprint, seconds: formatNumber((outcome.milliseconds / MILLISECONDS).toFixed(1), language) },
    cases: { kind, announced, given },
  };
  if (kind === 'unreadable') return { ...common, slots: { ...common.slots, reason: outcome.reason } };
  if (kind === 'differs') {
    const { path, stated, recomputed } = outcome.difference;
    return {
      slots: { ...common.slots, path: path === '' ? null : path, stated, recomputed, subject: outcome.subject },
      cases: { ...common.cases, difference: outcome.difference.kind, whole: path === '' ? 'yes' : 'no' },
    };
  }
  return withSummary(common, outcome.summary, language);
}

function withSummary(
  { slots, cases }: { readonly slots: Filling['slots']; readonly cases: Readonly<Record<string, string>> },
  summary: BundleSummary,
  language: Language,
): Filling {
  const { signature, placings, unranked, numbersTraced, evaluators } = summary;
  const isTraced = numbersTraced !== null && evaluators !== null;
  const number = (value: number | string | null): string => formatNumber(value, language);
  return {
    slots: {
      ...slots,
      numbers: number(numbersTraced),
      evaluators: number(evaluators),
      nominees: number(placings.length + unranked),
      edition: summary.edition,
      category: summary.category[language],
      division: summary.division?.[language] ?? null,
      province: summary.province,
      version: number(summary.number),
      minutes: summary.minutesNumber,
      sealedAt: formatInstant(summary.sealedAt, language),
      keyId: 'keyId' in signature ? signature.keyId : null,
      signedAt: 'signedAt' in signature ? formatInstant(signature.signedAt, language) : null,
      unranked: unranked === 0 ? null : number(unranked),
    },
    cases: {
      ...cases,
      traced: isTraced ? 'yes' : 'no',
      signature: cases.kind === 'unsigned' ? 'unchecked' : signature.status,
      synthetic: summary.synthetic ? 'yes' : 'no',
      level: summary.level,
    },
    lists: {
      placings: placings.map(({ rank, label, name, final }) => ({
        slots: { rank: number(rank), label: label?.[language] ?? '', name, final: number(final) },
      })),
    },
  };
}
