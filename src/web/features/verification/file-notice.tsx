import { useMemo } from 'react';

import { useMessages } from '../../i18n/messages.js';
import { type NominationFile } from '../nominations-own/use-nomination-file.js';
import { presentChecksum } from '../submissions/present-content.js';
import { fileMessages } from './file.messages.js';

const TONES = {
  warning: { box: 'border-warning/50 bg-warning/10', words: 'text-warning' },
  error: { box: 'border-error/50 bg-error/8', words: 'text-error' },
  neutral: { box: 'border-base-300 bg-base-100', words: '' },
} as const;

interface Said {
  readonly tone: keyof typeof TONES;
  readonly title: string;
  readonly text: string | null;
}

/** What somebody must know before they begin: the file was sent back, is out, or is no longer what was handed in. */
export function FileNotice({ file }: { readonly file: NominationFile }) {
  const said = useSaid(file);
  if (!said) return null;
  const { box, words } = TONES[said.tone];
  return (
    <div role="status" className={`mb-6 rounded-box border px-4 py-3 text-sm sm:px-5 ${box}`}>
      <p className={`font-semibold ${words}`}>{said.title}</p>
      {said.text !== null && <p className="mt-1 max-w-prose whitespace-pre-line">{said.text}</p>}
    </div>
  );
}

function useSaid(file: NominationFile): Said | null {
  const t = useMessages(fileMessages);
  const { state, stateReason } = file.nomination;
  const reason = stateReason === null ? null : `${t('notice.reason')}: ${stateReason}`;
  const last = file.receipts.at(-1);
  const isChanged = useMemo(() => last !== undefined && last.checksum !== presentChecksum(file), [file, last]);
  if (state === 'returned') return { tone: 'warning', title: t('notice.returned'), text: reason };
  if (state === 'failed') return { tone: 'error', title: t('notice.failed'), text: reason };
  if (state === 'withdrawn') return { tone: 'neutral', title: t('notice.withdrawn'), text: reason };
  if (state === 'submitted' && isChanged)
    return { tone: 'warning', title: t('notice.changed'), text: t('notice.changed.lead') };
  return null;
}
