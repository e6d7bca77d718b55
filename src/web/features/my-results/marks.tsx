import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { myResultsMessages } from './my-results.messages.js';
import { decimalOf, type TraceNode } from './result-words.js';
import { type RubricWords } from './use-rubric-words.js';

interface MarksProps {
  readonly node: TraceNode;
  readonly name: string;
  readonly words: RubricWords;
}

/** What a score was made from: the verified figure, or the marks of the seats, whose holders nobody learns. */
export function Marks({ node: { kind, code, inputs }, name, words }: MarksProps) {
  const t = useMessages(myResultsMessages);
  const format = useFormat();
  if (inputs.length === 0) return null;
  if (kind === 'indicator') {
    const figure = inputs[0]?.value ?? null;
    return (
      <span className="block text-xs font-normal text-quiet">
        {t('breakdown.figure', { value: figure === null ? '–' : words.answerOf(code, figure) })}
      </span>
    );
  }
  return (
    <details className="text-xs font-normal text-quiet">
      <summary className="w-fit cursor-pointer py-1">{t('breakdown.marks', { count: inputs.length })}</summary>
      <ul aria-label={t('breakdown.marks-of', { name })} className="tabular flex flex-wrap gap-x-4 gap-y-1 pb-1">
        {inputs.map((input) => (
          <li key={input.name}>
            {t('breakdown.seat', { seat: input.name.replace(/^P/, '') })}:{' '}
            <span className="font-medium text-base-content">
              {input.value === null ? t('breakdown.absent') : format.number(decimalOf(input.value))}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
