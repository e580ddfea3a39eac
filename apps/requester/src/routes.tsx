import { RouteError } from '@vip/ui';
import type { RouteObject } from 'react-router';
import { NotFound } from './routes/pages/NotFound.tsx';

/** Every screen and its address; each is its own chunk. */
export const routes: RouteObject[] = [
  {
    errorElement: <RouteError />,
    children: [
      {
        index: true,
        lazy: async () => ({ Component: (await import('./routes/search/SearchScreen.tsx')).SearchScreen }),
      },
      {
        path: 'price',
        lazy: async () => ({ Component: (await import('./routes/price/PriceScreen.tsx')).PriceScreen }),
      },
      {
        path: 'area',
        lazy: async () => ({ Component: (await import('./routes/area/AreaScreen.tsx')).AreaScreen }),
      },
      {
        path: 'requests',
        lazy: async () => ({
          Component: (await import('./routes/requests/RequestsScreen.tsx')).RequestsScreen,
        }),
      },
      {
        path: 'requests/:id',
        lazy: async () => ({ Component: (await import('./routes/follow/FollowScreen.tsx')).FollowScreen }),
      },
      {
        path: 'requests/:id/submitted',
        lazy: async () => ({
          Component: (await import('./routes/submitted/SubmittedScreen.tsx')).SubmittedScreen,
        }),
      },
      {
        path: 'dossiers/:id',
        lazy: async () => ({ Component: (await import('./routes/dossier/DossierScreen.tsx')).DossierScreen }),
      },
      {
        path: 'invoices',
        lazy: async () => ({
          Component: (await import('./routes/invoices/InvoicesScreen.tsx')).InvoicesScreen,
        }),
      },
      {
        path: 'status',
        lazy: async () => ({ Component: (await import('./routes/status/StatusScreen.tsx')).StatusScreen }),
      },
      {
        path: 'check',
        lazy: async () => ({ Component: (await import('./routes/check/CheckScreen.tsx')).CheckScreen }),
      },
      {
        path: 'source-feedback',
        lazy: async () => ({
          Component: (await import('./routes/source-feedback/SourceFeedbackScreen.tsx')).SourceFeedbackScreen,
        }),
      },
      {
        path: 'inbox',
        lazy: async () => ({ Component: (await import('@vip/desk/inbox/InboxScreen.tsx')).InboxScreen }),
      },
      {
        path: 'capacity',
        lazy: async () => ({
          Component: (await import('./routes/capacity/CapacityScreen.tsx')).CapacityScreen,
        }),
      },
      {
        path: 'sign-in-failed',
        lazy: async () => ({ Component: (await import('./routes/pages/SignInFailed.tsx')).SignInFailed }),
      },
      { path: 'help', lazy: async () => ({ Component: (await import('./routes/pages/Help.tsx')).Help }) },
      {
        path: 'about/:page',
        lazy: async () => ({ Component: (await import('./routes/pages/About.tsx')).About }),
      },
      { path: '*', element: <NotFound /> },
    ],
  },
];
