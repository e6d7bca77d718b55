import { lazy, Suspense, useSyncExternalStore } from 'react';

import { type Announcement, type Undo } from './announcement.js';

let announcements: readonly Announcement[] = [];
const listeners = new Set<() => void>();
const ToastList = lazy(() => import('./toast-list.js'));

/** Says that something was done, also to screen readers; `undo` offers the way back. */
export function toast(title: string, undo?: Undo): void {
  announcements = [...announcements, { id: announcements.length, title, ...(undo ? { undo } : {}) }];
  listeners.forEach((listener) => {
    listener();
  });
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Where announcements appear; what draws them is loaded with the first one. */
export function Toasts() {
  const said = useSyncExternalStore(subscribe, () => announcements);
  if (said.length === 0) return null;
  return (
    <Suspense>
      <ToastList announcements={said} />
    </Suspense>
  );
}
