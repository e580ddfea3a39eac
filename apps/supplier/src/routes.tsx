import { RouteError } from '@vip/ui';
import type { RouteObject } from 'react-router';
import { NotFound } from './pages/NotFound.tsx';

/** Every screen and its address; each is its own chunk. */
export const routes: RouteObject[] = [
  {
    errorElement: <RouteError />,
    children: [
      {
        index: true,
        lazy: async () => ({ Component: (await import('./routes/queue/QueueScreen.tsx')).QueueScreen }),
      },
      {
        path: 'dossiers/:id',
        lazy: async () => ({ Component: (await import('./routes/dossier/DossierScreen.tsx')).DossierScreen }),
      },
      {
        path: 'feedback',
        lazy: async () => ({
          Component: (await import('./routes/feedback/FeedbackScreen.tsx')).FeedbackScreen,
        }),
      },
      {
        path: 'inbox',
        lazy: async () => ({ Component: (await import('@vip/desk/inbox/InboxScreen.tsx')).InboxScreen }),
      },
      { path: '*', element: <NotFound /> },
    ],
  },
];
