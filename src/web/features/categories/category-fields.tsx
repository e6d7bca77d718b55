import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { SelectField, TextField } from '../../shared/field.js';
import { Section } from '../../shared/page.js';
import { editionTerms } from '../editions/edition-terms.messages.js';
import { LEVELS } from '../editions/use-editions.js';
import { type RubricSummary } from '../rubrics/use-rubrics.js';
import { categoriesMessages } from './categories.messages.js';
import { type CategoryDraft, splitsFor, targetsOf } from './category-draft.js';
import { categoryTerms } from './category-terms.messages.js';
import { DivisionsField } from './divisions-field.js';
import { RankLabelsField } from './rank-labels-field.js';
import { type Category, NOMINEE_KINDS } from './use-categories.js';

export interface CategoryFieldsProps {
  readonly draft: CategoryDraft;
  readonly onChange: (draft: CategoryDraft) => void;
  readonly isNew: boolean;
  readonly isReadOnly: boolean;
  readonly rubrics: readonly RubricSummary[];
  readonly categories: readonly Category[];
  readonly errors: Readonly<Record<string, string>>;
}

/** Everything that a category is. */
export function CategoryFields(props: CategoryFieldsProps) {
  const t = useMessages(categoriesMessages);
  return (
    // A group that is disabled is read, not filled in.
    <fieldset disabled={props.isReadOnly} className="min-w-0">
      <Section title={t('category.basics')} lead={props.isNew ? undefined : t('category.fixed')}>
        <WhoCompetes {...props} />
      </Section>
      <Section title={t('category.contest')}>
        <HowChosen {...props} />
      </Section>
      <Section title={t('category.labels')} lead={t('category.labels.lead')}>
        <RankLabelsField {...props} />
      </Section>
    </fieldset>
  );
}

function WhoCompetes({ draft, onChange, isNew, errors }: CategoryFieldsProps) {
  const t = useMessages(categoriesMessages);
  const terms = useMessages(editionTerms);
  const words = useMessages(categoryTerms);
  const kinds = NOMINEE_KINDS.filter((kind) => draft.level === 'national' || kind !== 'province');
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField
        label={t('category.name-id')}
        lang="id"
        maxLength={200}
        value={draft.names.id}
        error={errors['names.id']}
        onChange={({ target }) => {
          onChange({ ...draft, names: { ...draft.names, id: target.value } });
        }}
      />
      <TextField
        label={t('category.name-en')}
        lang="en"
        maxLength={200}
        value={draft.names.en}
        error={errors['names.en']}
        onChange={({ target }) => {
          onChange({ ...draft, names: { ...draft.names, en: target.value } });
        }}
      />
      <SelectField
        label={t('category.level')}
        value={draft.level}
        disabled={!isNew}
        error={errors.level}
        onChange={({ target }) => {
          const level = LEVELS.find((one) => one === target.value);
          if (!level) return;
          const nomineeKind =
            level === 'provincial' && draft.nomineeKind === 'province' ? 'regency' : draft.nomineeKind;
          onChange({ ...draft, level, nomineeKind, split: 'none', divisions: [], promotesTo: '' });
        }}
      >
        {LEVELS.map((level) => (
          <option key={level} value={level}>
            {terms(`level.${level}`)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t('category.code')}
        hint={isNew ? t('category.code.hint') : undefined}
        maxLength={40}
        spellCheck={false}
        disabled={!isNew}
        value={draft.code}
        error={errors.code}
        onChange={({ target }) => {
          onChange({ ...draft, code: target.value.toUpperCase() });
        }}
      />
      <SelectField
        label={t('category.kind.field')}
        value={draft.nomineeKind}
        disabled={!isNew}
        error={errors.nomineeKind}
        onChange={({ target }) => {
          const nomineeKind = kinds.find((kind) => kind === target.value);
          if (nomineeKind) onChange({ ...draft, nomineeKind, split: 'none', divisions: [], promotesTo: '' });
        }}
      >
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {words(`nominee-kind.${kind}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('category.split')}
        hint={t('category.split.hint')}
        value={draft.split}
        error={errors.split}
        onChange={({ target }) => {
          const split = splitsFor(draft).find((one) => one === target.value);
          if (split) onChange({ ...draft, split, divisions: [] });
        }}
      >
        {splitsFor(draft).map((split) => (
          <option key={split} value={split}>
            {words(`split.${split}`)}
          </option>
        ))}
      </SelectField>
      {draft.split !== 'none' && <DivisionsField draft={draft} onChange={onChange} errors={errors} />}
    </div>
  );
}

function HowChosen({ draft, onChange, rubrics, categories, errors }: CategoryFieldsProps) {
  const t = useMessages(categoriesMessages);
  const format = useFormat();
  const numbers = [
    ['shortlistQuota', t('category.quota.field'), t('category.quota.hint')],
    ['awardPlaces', t('category.places.field'), undefined],
    ['position', t('category.position'), undefined],
  ] as const;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SelectField
        label={t('category.rubric')}
        hint={t('category.rubric.hint')}
        value={draft.rubricId}
        error={errors.rubricId}
        onChange={({ target }) => {
          onChange({ ...draft, rubricId: target.value });
        }}
      >
        <option value="">{t('category.rubric.none')}</option>
        {rubrics.map(({ id, names, code, number }) => (
          <option key={id} value={id}>
            {`${format.name(names)} (${code} v${String(number)})`}
          </option>
        ))}
      </SelectField>
      {draft.level === 'provincial' && (
        <SelectField
          label={t('category.promotes.field')}
          hint={t('category.promotes.hint')}
          value={draft.promotesTo}
          error={errors.promotesTo}
          onChange={({ target }) => {
            onChange({ ...draft, promotesTo: target.value });
          }}
        >
          <option value="">{t('category.promotes.none')}</option>
          {targetsOf(draft, categories).map(({ id, names }) => (
            <option key={id} value={id}>
              {format.name(names)}
            </option>
          ))}
        </SelectField>
      )}
      {numbers.map(([field, label, hint]) => (
        <TextField
          key={field}
          label={label}
          hint={hint}
          inputMode="numeric"
          maxLength={5}
          value={draft[field]}
          error={errors[field]}
          onChange={({ target }) => {
            onChange({ ...draft, [field]: target.value.replace(/\D/g, '') });
          }}
        />
      ))}
    </div>
  );
}
