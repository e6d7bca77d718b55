import { useState } from 'react';

import { useMessages } from '../i18n/messages.js';
import { documentMessages } from './document-view.messages.js';

interface PageFieldProps {
  readonly current: number;
  readonly count: number;
  readonly onTurn: (page: number) => void;
}

/** `Halaman [3] dari 12`; a number typed here turns to that page. */
export function PageField({ current, count, onTurn }: PageFieldProps) {
  const t = useMessages(documentMessages);
  const [typed, setTyped] = useState<string | null>(null);
  const turn = (): void => {
    const page = Number(typed);
    if (typed !== null && Number.isInteger(page) && page > 0) onTurn(page);
    setTyped(null);
  };
  return (
    <form
      className="flex items-center gap-1.5 text-sm"
      onSubmit={(event) => {
        event.preventDefault();
        turn();
      }}
    >
      <label className="flex items-center gap-1.5">
        <span className="max-sm:sr-only">{t('document.page')}</span>
        <input
          type="text"
          inputMode="numeric"
          autoComplete="off"
          className="input input-sm tabular w-12 px-1 text-center"
          value={typed ?? String(current)}
          onChange={({ target }) => {
            setTyped(target.value);
          }}
          onBlur={turn}
        />
      </label>
      <span className="tabular whitespace-nowrap">{t('document.page-of', { count })}</span>
    </form>
  );
}
