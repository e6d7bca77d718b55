import { type ReactNode, type Ref } from 'react';

import { useMessages } from '../i18n/messages.js';
import { type DocumentFile, DownloadButton } from './document-tools.js';
import { documentMessages } from './document-view.messages.js';

interface FrameProps {
  readonly file: DocumentFile;
  readonly tools: ReactNode;
  readonly onKey?: (key: string) => boolean;
  readonly scroller?: Ref<HTMLDivElement>;
  readonly children: ReactNode;
}

/** The ground of every viewer: its tools above, the document scrolling below, reachable and readable by keyboard. */
export function DocumentFrame({ file, tools, onKey, scroller, children }: FrameProps) {
  const t = useMessages(documentMessages);
  return (
    <div className="surface flex h-full min-h-80 flex-col overflow-hidden">
      <div
        role="toolbar"
        aria-label={t('document.toolbar')}
        className="no-print flex flex-wrap items-center justify-between gap-x-3 gap-y-1 border-b border-base-300 px-2 py-1"
      >
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">{tools}</div>
        <DownloadButton file={file} isQuiet />
      </div>
      <div
        ref={scroller}
        role="region"
        aria-label={t('document.content', { name: file.fileName })}
        tabIndex={0}
        className="min-h-0 flex-1 overflow-auto bg-base-200 p-3 focus-visible:-outline-offset-2"
        onKeyDown={(event) => {
          const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
          if (isPlain && onKey?.(event.key) === true) event.preventDefault();
        }}
      >
        {children}
      </div>
    </div>
  );
}
