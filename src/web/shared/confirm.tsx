import { type ReactNode, useState } from 'react';

import { useMessages } from '../i18n/messages.js';
import { Dialog } from './dialog.js';
import { sharedMessages } from './shared.messages.js';
import { ProblemNotice } from './states.js';

interface ConfirmProps {
  /** The words on the button that opens the question. */
  readonly trigger: ReactNode;
  readonly triggerClass?: string;
  readonly disabled?: boolean;
  readonly title: string;
  /** What will happen, by name: who and what is touched, and whether it can be undone. */
  readonly consequence: ReactNode;
  /** The verb on the button that does it: never just "OK". */
  readonly verb: string;
  readonly destructive?: boolean;
  /** Asked before `onConfirm`, for a question that holds fields; marks what is wrong with them and answers whether to go on. */
  readonly isReady?: () => boolean;
  readonly onConfirm: () => Promise<unknown>;
}

/** Asks before something that cannot be taken back, by naming what will happen. Stays open with the reason when it fails. */
export function Confirm(props: ConfirmProps) {
  const t = useMessages(sharedMessages);
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const close = (): void => {
    setOpen(false);
    setError(null);
  };
  const confirm = async (): Promise<void> => {
    if (props.isReady?.() === false) return;
    setBusy(true);
    try {
      await props.onConfirm();
      close();
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <button
        type="button"
        className={props.triggerClass ?? 'btn'}
        disabled={props.disabled}
        onClick={() => {
          setOpen(true);
        }}
      >
        {props.trigger}
      </button>
      <Dialog open={isOpen} onClose={close} title={props.title}>
        <div className="text-sm">{props.consequence}</div>
        {error !== null && (
          <div className="mt-3">
            <ProblemNotice error={error} />
          </div>
        )}
        <div className="mt-5 flex flex-wrap justify-end gap-2">
          <button type="button" className="btn" onClick={close}>
            {t('cancel')}
          </button>
          <button
            type="button"
            className={`btn ${props.destructive === true ? 'btn-error' : 'btn-primary'}`}
            disabled={isBusy}
            onClick={() => void confirm()}
          >
            {isBusy && <span className="loading loading-spinner loading-xs" aria-hidden />}
            {props.verb}
          </button>
        </div>
      </Dialog>
    </>
  );
}
