import { fixedText } from '../../../../core/scoring/fraction.js';
import { useMessages } from '../../../i18n/messages.js';
import { useFormat } from '../../../i18n/use-format.js';
import { criteriaOf } from '../marking/marking-terms.js';
import { sheetMessages } from './sheet.messages.js';
import { type MarkingSheet, placeOf } from './use-sheet.js';

/** Criterion, weight and mark, and the total under them; with comments on paper. */
export function MarksTable({
  marking,
  withComments = false,
}: {
  readonly marking: MarkingSheet;
  readonly withComments?: boolean;
}) {
  const t = useMessages(sheetMessages);
  const format = useFormat();
  return (
    <table className="table table-sm">
      <thead>
        <tr className="text-base-content">
          <th scope="col">{t('submit.criterion')}</th>
          <th scope="col" className="text-right">
            {t('submit.weight')}
          </th>
          <th scope="col" className="text-right">
            {t('submit.mark')}
          </th>
          {withComments && <th scope="col">{t('submit.comment')}</th>}
        </tr>
      </thead>
      <tbody>
        {criteriaOf(marking.terms).map((criterion) => {
          const { mark, comment } = placeOf(marking, criterion.code).value;
          return (
            <tr key={criterion.code}>
              <th scope="row" className="font-normal">
                {format.name(criterion.names)}
              </th>
              <td className="tabular text-right text-quiet">{format.percent(fixedText(criterion.weight, 2))}</td>
              <td className="tabular text-right font-semibold">{format.number(mark)}</td>
              {withComments && <td className="whitespace-pre-wrap">{comment}</td>}
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr className="text-base-content">
          <th scope="row" colSpan={2}>
            {t('total.label')}
          </th>
          <td className="tabular text-right text-base font-bold">{format.number(marking.total.sofar)}</td>
          {withComments && <td />}
        </tr>
      </tfoot>
    </table>
  );
}
