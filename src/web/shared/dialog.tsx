import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode } from 'react';

import { useMessages } from '../i18n/messages.js';
import { sharedMessages } from './shared.messages.js';

interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
  readonly wide?: boolean;
}

/** A dialog over the page: focus stays inside, Escape and a click beside it close it, focus returns to where it was. */
export function Dialog({ open, onClose, title, lead, children, wide = false }: DialogProps) {
  const t = useMessages(sharedMessages);
  return (
    <BaseDialog.Root
      open={open}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="fixed inset-0 z-40 bg-black/45" />
        <BaseDialog.Popup
          className={`surface fixed top-1/2 left-1/2 z-50 max-h-[90dvh] w-[calc(100%-2rem)] -translate-x-1/2 -translate-y-1/2 overflow-y-auto p-5 shadow-xl sm:p-6 ${wide ? 'max-w-4xl' : 'max-w-lg'}`}
        >
          <BaseDialog.Title className="pr-10 text-lg font-semibold wrap-break-word">{title}</BaseDialog.Title>
          {lead !== undefined && <div className="mt-1 text-sm text-quiet">{lead}</div>}
          <div className="mt-4">{children}</div>
          {/* Last, so that the first thing inside has the focus when it opens. */}
          <BaseDialog.Close
            className="btn btn-ghost btn-sm btn-square absolute top-4 right-4 sm:top-5"
            aria-label={t('close')}
          >
            <X size={18} aria-hidden />
          </BaseDialog.Close>
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
