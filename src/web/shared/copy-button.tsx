import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';

import { useMessages } from '../i18n/messages.js';
import { copyMessages } from './copy-button.messages.js';

const SAID_MS = 2500;

interface CopyButtonProps {
  readonly text: string;
  /** What is copied, for those who do not see what the button stands beside. */
  readonly label: string;
}

/** Puts a fingerprint, an id or a link on the clipboard, and says so. */
export function CopyButton({ text, label }: CopyButtonProps) {
  const t = useMessages(copyMessages);
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  useEffect(() => {
    if (state === 'idle') return undefined;
    const timer = setTimeout(() => {
      setState('idle');
    }, SAID_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [state]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      // A page on a plain http address in a test network has no clipboard.
      setState('refused');
    }
  };
  return (
    <button
      type="button"
      className="btn btn-ghost btn-xs no-print gap-1 font-medium"
      aria-label={`${t('copy')}: ${label}`}
      onClick={() => void copy()}
    >
      {state === 'copied' ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
      <span aria-live="polite">{t(state === 'idle' ? 'copy' : state)}</span>
    </button>
  );
}
