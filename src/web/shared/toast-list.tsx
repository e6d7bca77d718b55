import { Toast } from '@base-ui/react/toast';
import { useEffect } from 'react';

import { useMessages } from '../i18n/messages.js';
import { type Announcement } from './announcement.js';
import { sharedMessages } from './shared.messages.js';

const VISIBLE_MS = 6000;
const manager = Toast.createToastManager();

/** Shows announcements one over the other; screen readers hear them, and they stay while they are looked at. */
export default function ToastList({ announcements }: { readonly announcements: readonly Announcement[] }) {
  const newest = announcements.at(-1);
  useEffect(() => {
    if (!newest) return;
    const { id, title, undo } = newest;
    manager.add({
      id: String(id),
      title,
      ...(undo ? { actionProps: { children: undo.label, onClick: undo.onUndo } } : {}),
    });
  }, [newest]);
  return (
    <Toast.Provider toastManager={manager} timeout={VISIBLE_MS}>
      <Toast.Portal>
        <Toast.Viewport className="no-print fixed right-4 bottom-4 z-50 flex w-80 max-w-[calc(100vw-2rem)] flex-col gap-2">
          <List />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function List() {
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
