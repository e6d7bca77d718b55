import { useMessages } from '../../i18n/messages.js';
import { SelectField, TextField } from '../../shared/field.js';
import { useEditor, useFaultAt } from './editor-context.js';
import { formMessages } from './forms.messages.js';
import { OrganisationsEditor } from './organisations-editor.js';
import { type StageNode, withTerm } from './rubric-body.js';
import { type Path } from './tree-paths.js';

const AGGREGATES = ['mean', 'olympic', 'organisation_balanced'] as const;
const USUAL_COUNT = '3';

/** How the sheets of a panel become one number, how many there must be, and when a mark needs words. */
export function PanelTerms({ path, stage }: { readonly path: Path; readonly stage: StageNode }) {
  const t = useMessages(formMessages);
  const { change, isReadOnly } = useEditor();
  const faultAt = useFaultAt();
  const aggregate = stage.aggregate ?? 'mean';
  const quorum = stage.quorum ?? 'two_thirds';
  const isCounted = quorum !== 'two_thirds';
  const choose = (given: string): void => {
    const next = AGGREGATES.find((one) => one === given);
    if (next === undefined) return;
    const plain = withTerm({ ...stage, aggregate: next }, 'organisations', undefined);
    const organisations = stage.organisations ?? { weights: [] };
    change(path, next === 'organisation_balanced' ? { ...plain, organisations } : plain);
  };
  return (
    <div className="flex flex-col gap-4">
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          label={t('stage.aggregate')}
          hint={t(`aggregate.${aggregate}.hint`)}
          value={aggregate}
          disabled={isReadOnly}
          error={faultAt(path, 'aggregate')}
          onChange={({ target }) => {
            choose(target.value);
          }}
        >
          {AGGREGATES.map((one) => (
            <option key={one} value={one}>
              {t(`aggregate.${one}`)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('stage.quorum')}
          value={isCounted ? 'count' : 'two_thirds'}
          disabled={isReadOnly}
          error={isCounted ? undefined : faultAt(path, 'quorum')}
          onChange={({ target }) => {
            change(`${path}.quorum`, target.value === 'count' ? USUAL_COUNT : 'two_thirds');
          }}
        >
          <option value="two_thirds">{t('quorum.two_thirds')}</option>
          <option value="count">{t('quorum.count')}</option>
        </SelectField>
        {isCounted && (
          <TextField
            label={t('quorum.number')}
            inputMode="numeric"
            maxLength={3}
            value={quorum}
            disabled={isReadOnly}
            error={faultAt(path, 'quorum')}
            onChange={({ target }) => {
              change(`${path}.quorum`, target.value.replace(/\D/g, ''), `${path}.quorum`);
            }}
          />
        )}
      </div>
      <label className="flex items-center gap-2 text-sm">
        <input
          type="checkbox"
          className="checkbox checkbox-sm"
          checked={stage.extremesNeedComment ?? false}
          disabled={isReadOnly}
          onChange={({ target }) => {
            change(`${path}.extremesNeedComment`, target.checked);
          }}
        />
        {t('stage.comments')}
      </label>
      {stage.organisations && <OrganisationsEditor path={path} organisations={stage.organisations} />}
    </div>
  );
}
