import { useState } from 'react';

import { dataOf } from '../../api/answer.js';
import { api, ifMatch } from '../../api/client.js';
import { useRefresh } from '../../api/use-refresh.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { isStale } from '../../shared/stale.js';
import { toast } from '../../shared/toasts.js';
import { type Criterion, faultOf, type Figure } from '../indicators/figure-check.js';
import { useLastOrigin } from './last-origin.js';
import { isSameDraft, toVerifyRequest, type VerifyDraft, verifyDraftOf } from './verify-draft.js';
import { verificationMessages } from './verification.messages.js';

const FIGURES = '/api/v1/nominations/{id}/figures';

interface Wish {
  readonly nominationId: string;
  readonly figure: Figure;
  readonly onDone: () => void;
}

/** The state of the form: belongs to the version that was on screen when the first thing was typed. */
export function useVerifyForm({ nominationId, figure, onDone }: Wish) {
  const t = useMessages(verificationMessages);
  const format = useFormat();
  const refresh = useRefresh();
  const [last, remember] = useLastOrigin();
  const [typed, setTyped] = useState<VerifyDraft | null>(null);
  const [base, setBase] = useState(figure);
  const [theirs, setTheirs] = useState<Figure | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const untouched = verifyDraftOf(figure, last);
  const draft = typed ?? untouched;

  const edit = (change: Partial<VerifyDraft>): void => {
    if (typed === null) setBase(figure);
    setTyped({ ...draft, ...change });
    setError(null);
  };
  const reset = (): void => {
    setTyped(null);
    setTheirs(null);
    setError(null);
  };
  const put = async (onto: Figure): Promise<void> => {
    const newer = await write(nominationId, onto, draft);
    if (newer) {
      setTheirs(newer);
      return;
    }
    remember(draft);
    await refresh(FIGURES);
    toast(t('verify.saved', { name: format.name(figure.names) }));
    reset();
    onDone();
  };
  const save = async (onto: Figure): Promise<void> => {
    setBusy(true);
    setError(null);
    await put(onto).catch(setError);
    setBusy(false);
  };
  return {
    ...{ draft, edit, theirs, error, isBusy },
    isDirty: typed !== null && !isSameDraft(typed, untouched),
    save: () => save(typed === null ? figure : base),
    keepMine: (newest: Figure): void => {
      setBase(newest);
      setTheirs(null);
      void save(newest);
    },
    takeTheirs: (): void => {
      void refresh(FIGURES).then(() => {
        reset();
        onDone();
      });
    },
  };
}

/** Writes onto the version that was seen; answers the one somebody else saved meanwhile, or null once it is written. */
async function write(id: string, onto: Figure, draft: VerifyDraft): Promise<Figure | null> {
  const path = { id, criterion: onto.criterion };
  const header = onto.version === null ? {} : ifMatch(onto.version);
  const body = toVerifyRequest(draft);
  const answer = await api.PUT(`${FIGURES}/{criterion}/verification`, { params: { path, header }, body });
  if (isStale(answer.error)) {
    const { items } = dataOf(await api.GET(FIGURES, { params: { path: { id } } }));
    return items.find(({ criterion }) => criterion === onto.criterion) ?? null;
  }
  dataOf(answer);
  return null;
}

export type VerifyFormState = ReturnType<typeof useVerifyForm>;

/** What is missing in a draft, by field; checked when somebody wants to save it. */
export function useVerifyFaults(criterion: Criterion, draft: VerifyDraft): Partial<Record<keyof VerifyDraft, string>> {
  const t = useMessages(verificationMessages);
  const fault = faultOf(criterion, draft);
  const value =
    fault === null
      ? undefined
      : fault.code === 'too-fine'
        ? t('verify.value.too-fine', { decimals: fault.decimals })
        : t('verify.value.missing');
  return {
    ...(value === undefined ? {} : { value }),
    ...(draft.source.trim() === '' ? { source: t('verify.source.missing') } : {}),
    ...(draft.verifiedOn === '' ? { verifiedOn: t('verify.on.missing') } : {}),
  };
}
