import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Section } from '../../shared/page.js';
import { FigureValue } from '../indicators/figure-value.js';
import { type NominationFile } from '../nominations-own/use-nomination-file.js';
import { criteriaOf } from './completeness.js';
import { submissionsMessages } from './submissions.messages.js';

/** The content of a file as tables: every figure with its source, every piece of evidence with its fingerprint. */
export function SubmittedContent({ file }: { readonly file: NominationFile }) {
  return (
    <>
      <FiguresTable file={file} />
      <EvidenceTable file={file} />
    </>
  );
}

function FiguresTable({ file: { figures } }: { readonly file: NominationFile }) {
  const t = useMessages(submissionsMessages);
  const format = useFormat();
  if (figures.length === 0) return null;
  return (
    <Section title={t('review.figures')}>
      <div className="-mx-2 overflow-x-auto" role="region" aria-label={t('review.figures')} tabIndex={0}>
        <table className="table table-sm">
          <thead>
            <tr className="text-base-content">
              <th scope="col">{t('review.criterion')}</th>
              <th scope="col">{t('review.answer')}</th>
              <th scope="col">{t('review.source')}</th>
            </tr>
          </thead>
          <tbody>
            {figures.map((figure) => (
              <tr key={figure.criterion}>
                <th scope="row" className="min-w-40 font-medium">
                  {format.name(figure.names)}
                </th>
                <td className="font-semibold">
                  <FigureValue figure={figure} answer={figure.claimed} />
                </td>
                <td className="min-w-32 text-quiet">{figure.claimed?.source ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function EvidenceTable({ file: { evidence, rubric } }: { readonly file: NominationFile }) {
  const t = useMessages(submissionsMessages);
  const format = useFormat();
  const names = new Map(rubric.body.stages.flatMap(criteriaOf).map((criterion) => [criterion.code, criterion.names]));
  const nameOf = (code: string | null): string => {
    const known = code === null ? undefined : names.get(code);
    return known ? format.name(known) : t('review.general');
  };
  const size = evidence.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  return (
    <Section
      title={t('review.evidence')}
      lead={
        evidence.length === 0
          ? t('review.no-evidence')
          : t('review.evidence.count', { count: evidence.length, size: format.bytes(size) })
      }
    >
      {evidence.length > 0 && (
        <div className="-mx-2 overflow-x-auto" role="region" aria-label={t('review.evidence')} tabIndex={0}>
          <table className="table table-sm">
            <thead>
              <tr className="text-base-content">
                <th scope="col">{t('review.file')}</th>
                <th scope="col">{t('review.criterion')}</th>
                <th scope="col" className="text-right">
                  {t('review.size')}
                </th>
                <th scope="col">{t('review.hash')}</th>
              </tr>
            </thead>
            <tbody>
              {evidence.map(({ id, fileName, criterion, sizeBytes, sha256 }) => (
                <tr key={id}>
                  <th scope="row" className="min-w-40 font-medium wrap-anywhere">
                    {fileName}
                  </th>
                  <td className="min-w-32">{nameOf(criterion)}</td>
                  <td className="text-right whitespace-nowrap">{format.bytes(sizeBytes)}</td>
                  <td className="min-w-64 text-xs break-all text-quiet">{sha256}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}
