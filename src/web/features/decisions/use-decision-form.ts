import { useState } from 'react';

import { type Schemas } from '../../api/client.js';
import { fieldErrors } from '../../api/problem.js';
import { useMessages } from '../../i18n/messages.js';
import { toast } from '../../shared/toasts.js';
import { decisionsMessages } from './decisions.messages.js';
import { bodyOf, faultsOf, isSameWish, placedErrors, type Wish, wishOf } from './decision-wish.js';
import { linesOf, type Method, overridesOf } from './order-draft.js';
import { useRecordDecision } from './use-record-decision.js';

interface Given {
  readonly results: readonly Schemas['ComputedNomineeView'][];
  /** The decision on record now. */
  readonly decision: Schemas['DecisionView'] | null;
  readonly method: Method;
  readonly onDirty: () => void;
  readonly onDone: () => void;
}

/** The state of the form: what is wished, what is wrong with it, and what somebody else has saved meanwhile. */
export function useDecisionForm({ results, decision, method, onDirty, onDone }: Given) {
  const t = useMessages(decisionsMessages);
  const record = useRecordDecision();
  // What the form was opened on: a version that comes in meanwhile must not be overwritten unseen.
  const [base, setBase] = useState(decision);
  const [wish, setWish] = useState<Wish>(() => wishOf(results, decision));
  const [isTried, setTried] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const lines = linesOf(wish.draft, results, method);
  const faults = faultsOf(wish, lines);
  const isDirty = !isSaved && !isSameWish(wish, wishOf(results, base), results, method);
  const missing = isTried ? Object.entries(faults).map(([field, code]) => [field, t(code)] as const) : [];

  const save = async (seen: Schemas['DecisionView'] | null): Promise<void> => {
    setBase(seen);
    try {
      await record(bodyOf(wish, lines), seen?.version ?? null);
      setError(null);
      setSaved(true);
      toast(t('form.done'));
      onDone();
    } catch (refusal) {
      setError(refusal);
    }
  };
  return {
    wish,
    setWish: (next: Wish) => {
      setWish(next);
      if (!isDirty) onDirty();
    },
    lines,
    error,
    errors: { ...placedErrors(fieldErrors(error), overridesOf(lines, wish.draft)), ...Object.fromEntries(missing) },
    isComplete: Object.keys(faults).length === 0,
    isDirty,
    tryOut: () => {
      setTried(true);
    },
    save: () => save(base),
    /** Records what was typed over what somebody else has saved. */
    keep: () => save(decision),
    /** Lets go of what was typed. */
    take: () => {
      setBase(decision);
      setWish(wishOf(results, decision));
      setError(null);
    },
  };
}

export type DecisionFormState = ReturnType<typeof useDecisionForm>;
