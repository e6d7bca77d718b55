import { type Outcome, parseProblem, scoreProblem, type Trace, traceNominee } from '../../../core/scoring/index.js';
import { type Language } from '../../i18n/language.js';
import { type Messages, messagesIn } from '../../i18n/messages.js';

const exampleMessages = {
  DATA: { id: 'Data terverifikasi', en: 'Verified figures' },
  CAKUPAN: { id: 'Pekerja yang terlindungi (%)', en: 'Workers covered (%)' },
  TUNGGAKAN: { id: 'Iuran yang menunggak (%)', en: 'Contributions in arrears (%)' },
  WAWANCARA: { id: 'Wawancara', en: 'Interview' },
  KEBIJAKAN: { id: 'Kebijakan', en: 'Policy' },
  INOVASI: { id: 'Inovasi', en: 'Innovation' },
} satisfies Messages;

/** A small award that nobody entered: what the method page explains is computed from it, by the arithmetic of real results. */
function problemIn(language: Language): unknown {
  const t = messagesIn(language, exampleMessages);
  const item = (code: keyof typeof exampleMessages, more: object = {}) => ({
    code,
    label: t(code),
    weight: '50',
    ...more,
  });
  return {
    rule: {
      gates: ['BERKAS'],
      stages: [
        item('DATA', {
          kind: 'indicators',
          items: [
            item('CAKUPAN', { fn: 'goalpost', lo: '0', hi: '100', dir: 'benefit' }),
            item('TUNGGAKAN', { fn: 'goalpost', lo: '0', hi: '10', dir: 'cost' }),
          ],
        }),
        item('WAWANCARA', { kind: 'rubric', items: [item('KEBIJAKAN'), item('INOVASI')] }),
      ],
      ranking: { tie_break: ['WAWANCARA', 'DATA'] },
    },
    nominees: [
      nominee(
        'A',
        ['80.1', '1.2'],
        [
          [80, 75],
          [84, 81],
          [82, 81],
        ],
      ),
      nominee(
        'B',
        ['88.8', '1.5'],
        [
          [79, 72],
          [83, 76],
          [81, 75],
        ],
      ),
      nominee(
        'C',
        ['95', '0.5'],
        [
          [88, 90],
          [86, 89],
          [90, 91],
        ],
        false,
      ),
    ],
  };
}

const nominee = (
  id: string,
  [coverage, arrears]: readonly [string, string],
  marks: readonly (readonly number[])[],
  isComplete = true,
) => ({
  id,
  gates: { BERKAS: isComplete },
  indicators: { CAKUPAN: coverage, TUNGGAKAN: arrears },
  WAWANCARA: Object.fromEntries(marks.map((sheet, index) => [`P${String(index + 1)}`, sheet])),
});

export interface WorkedExample {
  readonly outcome: Outcome;
  /** Where the score of nominee A comes from. */
  readonly trace: Trace;
  /** What the first key of the tie-break chain is called. */
  readonly firstKey: string;
}

export function workedExample(language: Language): WorkedExample {
  const parsed = parseProblem(problemIn(language));
  if (!parsed.ok) throw new Error(`the worked example is faulty at ${parsed.faults[0]?.path ?? ''}`);
  return {
    outcome: scoreProblem(parsed.value),
    trace: traceNominee(parsed.value, 'A'),
    firstKey: messagesIn(language, exampleMessages)('WAWANCARA'),
  };
}
