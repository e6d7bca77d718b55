import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { myResultsMessages } from './my-results.messages.js';
import { decimalOf, type TraceNode } from './result-words.js';

interface MarksProps {
  readonly node: TraceNode;
  readonly name: string;
}

/** What a score was made from: the verified figure, or the marks of the seats, whose holders nobody learns. */
export function Marks({ node: { kind, inputs }, name }: MarksProps) {
  const t = useMessages(myResultsMessages);
  const format = useFormat();
  if (inputs.length === 0) return null;
  const words = (value: string | null): string =>
    value === null ? t('breakdown.absent') : format.number(decimalOf(value));
  if (kind === 'indicator')
    return (
      <span className="block text-xs font-normal text-quiet">
        {t('breakdown.figure', { value: words(inputs[0]?.value ?? null) })}
      </span>
    );
  return (
    <details className="text-xs font-normal text-quiet">
      <summary className="w-fit cursor-pointer py-1">{t('breakdown.marks', { count: inputs.length })}</summary>
      <ul aria-label={t('breakdown.marks-of', { name })} className="tabular flex flex-wrap gap-x-4 gap-y-1 pb-1">
        {inputs.map((input) => (
          <li key={input.name}>
            {t('breakdown.seat', { seat: input.name.replace(/^P/, '') })}:{' '}
            <span className="font-medium text-base-content">{words(input.value)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
