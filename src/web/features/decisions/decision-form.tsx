import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { TextField } from '../../shared/field.js';
import { Section } from '../../shared/page.js';
import { Loading, ProblemNotice } from '../../shared/states.js';
import { UnsavedGuard } from '../../shared/unsaved.js';
import { useRubric, useScene } from '../rankings/use-scene.js';
import { DecisionClash } from './decision-clash.js';
import { decisionsMessages } from './decisions.messages.js';
import { type Method } from './order-draft.js';
import { OrderEditor } from './order-editor.js';
import { RecordConfirm } from './record-confirm.js';
import { type DecisionFormState, useDecisionForm } from './use-decision-form.js';
import { isOvertaken } from './use-record-decision.js';

interface FormProps {
  readonly computation: Schemas['ComputationView'];
  /** The decision that is changed; null for the first. */
  readonly decision: Schemas['DecisionView'] | null;
  /** Somebody has begun to type. */
  readonly onDirty: () => void;
  readonly onDone: () => void;
}

/** Records what the plenary decided: its minutes, and every nominee that it moved with the reason. */
export function DecisionForm(props: FormProps) {
  const rubric = useRubric(useScene().category.rubricId);
  if (rubric.data) return <Fields {...props} method={rubric.data.body.ranking.method} />;
  return rubric.isError ? <ProblemNotice error={rubric.error} /> : <Loading lines={12} />;
}

function Fields({ computation, decision, onDirty, onDone, method }: FormProps & { readonly method: Method }) {
  const t = useMessages(decisionsMessages);
  const { results } = computation;
  const form = useDecisionForm({ results, decision, method, onDirty, onDone });
  const { wish, setWish, lines, error, errors } = form;
  return (
    <Section title={t('form.title')} lead={<span className="block max-w-2xl">{t('form.lead')}</span>}>
      <UnsavedGuard when={form.isDirty} />
      {error !== null && (
        <div className="mb-4">
          {!isOvertaken(error) && <ProblemNotice error={error} />}
          {isOvertaken(error) && !decision && <Loading lines={4} />}
          {isOvertaken(error) && decision && (
            <DecisionClash form={form} decision={decision} results={results} method={method} />
          )}
        </div>
      )}
      <MinutesFields form={form} />
      <OrderEditor
        results={results}
        lines={lines}
        draft={wish.draft}
        method={method}
        errors={errors}
        onChange={(draft) => {
          setWish({ ...wish, draft });
        }}
      />
      <div className="mt-5 flex flex-wrap items-center gap-2">
        <RecordConfirm form={form} />
        {decision && (
          <button type="button" className="btn btn-ghost" onClick={onDone}>
            {t('form.cancel')}
          </button>
        )}
      </div>
    </Section>
  );
}

function MinutesFields({ form: { wish, setWish, errors } }: { readonly form: DecisionFormState }) {
  const t = useMessages(decisionsMessages);
  return (
    <div className="mb-6 grid max-w-2xl gap-4 sm:grid-cols-2">
      <TextField
        label={t('form.minutes')}
        required
        maxLength={200}
        value={wish.minutesNumber}
        error={errors.minutesNumber}
        onChange={({ target }) => {
          setWish({ ...wish, minutesNumber: target.value });
        }}
      />
      <TextField
        type="date"
        label={t('form.held')}
        required
        value={wish.heldOn}
        error={errors.heldOn}
        onChange={({ target }) => {
          setWish({ ...wish, heldOn: target.value });
        }}
      />
    </div>
  );
}
