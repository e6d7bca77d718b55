import { Toast } from '@base-ui/react/toast';
import { type ReactNode } from 'react';

import { useMessages } from '../i18n/messages.js';
import { sharedMessages } from './shared.messages.js';

const manager = Toast.createToastManager();

/** Says that something was done, for a few seconds, and to screen readers; `undo` offers the way back. */
export function toast(title: string, undo?: { readonly label: string; readonly onUndo: () => void }): void {
  manager.add({ title, ...(undo ? { actionProps: { children: undo.label, onClick: undo.onUndo } } : {}) });
}

export function Toasts({ children }: { readonly children: ReactNode }) {
  return (
    <Toast.Provider toastManager={manager} timeout={6000}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className="no-print fixed right-4 bottom-4 z-50 flex w-80 max-w-[calc(100vw-2rem)] flex-col gap-2">
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function ToastList() {
  const t = useMessages(sharedMessages);
  const { toasts } = Toast.useToastManager();
  return toasts.map((one) => (
    <Toast.Root key={one.id} toast={one} className="surface flex items-center gap-3 px-4 py-3 text-sm shadow-lg">
      <Toast.Title className="flex-1 font-medium" />
      <Toast.Action className="btn btn-ghost btn-sm text-primary" />
      <Toast.Close className="btn btn-ghost btn-xs" aria-label={t('close')}>
        ✕
      </Toast.Close>
    </Toast.Root>
  ));
}
