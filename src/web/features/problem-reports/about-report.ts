import { type Schemas } from '../../api/client.js';
import { type Format } from '../../i18n/use-format.js';

/** The criterion and the document that a report is about; empty when it is about the whole file. */
export const aboutReport = (
  { criterion, evidence }: Pick<Schemas['ProblemReportView'], 'criterion' | 'evidence'>,
  format: Format,
): string[] => [
  ...(criterion
    ? [format.name({ id: criterion.nameId ?? criterion.code, en: criterion.nameEn ?? criterion.code })]
    : []),
  ...(evidence ? [evidence.fileName] : []),
];
