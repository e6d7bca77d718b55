import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { type Schemas } from '../../api/client.js';
import { useCodeName } from '../rankings/use-names.js';
import { useSeatLabel } from '../standings/use-seat-titles.js';
import { type ExplanationRow } from './explanation-rows.js';
import { explanationsMessages } from './explanations.messages.js';

type Node = Schemas['TraceNodeView'];
type Function = Node['fn'];
type Input = Schemas['InputView'];

interface Words {
  readonly name: string;
  /** How the number came about. */
  readonly how: string;
}

/** A row in words. */
export function useRowWords(adjustments: Schemas['AdjustmentsView']): (row: ExplanationRow) => Words {
  const t = useMessages(explanationsMessages);
  const format = useFormat();
  const codeOf = useCodeName();
  const inputWords = useInputWords();
  const functionWords = useFunctionWords();
  const [low = '0', high = '100'] = adjustments.clip;
  const bounds = { low: format.number(low), high: format.number(high) };
  const cap = adjustments.bonusCap;
  return ({ content }) => {
    switch (content.kind) {
      case 'final':
        return { name: t('row.final'), how: t('row.final.how') };
      case 'exact':
        return { name: t('row.exact'), how: t('row.exact.how', bounds) };
      case 'base':
        return { name: t('row.base'), how: t('row.base.how') };
      case 'bonus':
        return { name: t('row.bonus'), how: cap === null ? '' : t('row.bonus.cap', { cap: format.number(cap) }) };
      case 'penalty':
        return { name: t('row.penalty'), how: '' };
      case 'input':
        return inputWords(content.input);
      case 'node': {
        const { node } = content;
        const name = node.kind === 'rounding' ? t('row.rounding') : codeOf(node.code);
        const how = node.state === 'scored' ? functionWords(node.fn) : t(`state.${node.state}`);
        return { name: name === node.code ? (node.label ?? name) : name, how };
      }
    }
  };
}

function useInputWords(): (input: Input) => Words {
  const t = useMessages(explanationsMessages);
  const format = useFormat();
  const seatOf = useSeatLabel();
  return ({ name, value, points, weight }) => {
    if (name === 'figure') return { name: t('row.figure'), how: '' };
    const worth =
      points === undefined
        ? []
        : [t('row.mark.points', { value: format.number(value), points: format.number(points) })];
    const share = weight === undefined ? [] : [t('row.mark.weight', { weight: format.number(weight) })];
    const how = value === null ? t('row.mark.absent') : [...worth, ...share].join('; ');
    return { name: t('row.mark', { seat: seatOf(name) }), how };
  };
}

const FUNCTIONS = [
  'weighted-mean',
  'factored-sum',
  'weighted-geometric-mean',
  'olympic',
  'median',
  'organisation_balanced',
  'goalpost',
  'log_goalpost',
  'target',
  'step',
  'piecewise',
  'levels',
  'half-up',
] as const;

/** A function with its parameters as people say it; one that this page does not know stands by its name. */
function useFunctionWords(): (fn: Function) => string {
  const t = useMessages(explanationsMessages);
  const format = useFormat();
  return ({ name, params: given }) => {
    // Described as an object only; the API writes every parameter as text.
    const params = given as Readonly<Record<string, string>>;
    if (name === 'mean') return params.sheets === undefined ? t('fn.mean.plain') : t('fn.mean', params);
    const known = FUNCTIONS.find((one) => one === name);
    if (!known) return name;
    const { dir } = params;
    const written = Object.fromEntries(Object.entries(params).map(([key, value]) => [key, format.number(value)]));
    return t(`fn.${known}`, { ...written, ...(dir === 'cost' || dir === 'benefit' ? { dir: t(`dir.${dir}`) } : {}) });
  };
}
