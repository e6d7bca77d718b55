import '../design/app.css';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';

import { isProblem } from '../api/problem.js';
import { onSignOut, resumeSession } from '../api/session.js';
import { changeLanguage, onLanguage, rememberedLanguage } from '../i18n/language.js';
import { Toasts } from '../shared/toasts.js';
import { createRoutes } from '../shell/routes.js';
import { restoreTheme } from '../shell/theme.js';
import { watchDevice } from './device.js';
import { UpdateNotice } from './update-notice.js';
import { watchForUpdates } from './updates.js';

const RETRIES = 2;

restoreTheme();
changeLanguage(rememberedLanguage());

const memory = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // A refusal stays a refusal; only a lost connection is worth asking again.
      retry: (failures, error) => !isProblem(error) && failures < RETRIES,
    },
  },
});
onSignOut(() => {
  memory.clear();
  return Promise.resolve();
});
// What the server puts into words itself (labels of seats, reasons) is asked for again in the language that was chosen.
onLanguage(() => {
  void memory.invalidateQueries();
});
watchDevice();
void resumeSession();
void watchForUpdates();

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={memory}>
      <RouterProvider router={createRoutes()} />
      <UpdateNotice />
      <Toasts />
    </QueryClientProvider>
  </StrictMode>,
);
