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
        lazy: async () => ({ Component: (await import('./routes/review/ReviewScreen.tsx')).ReviewScreen }),
      },
      {
        path: 'settlements',
        lazy: async () => ({
          Component: (await import('./routes/settlements/SettlementsScreen.tsx')).SettlementsScreen,
        }),
      },
      {
        path: 'bank',
        lazy: async () => ({ Component: (await import('./routes/bank/BankScreen.tsx')).BankScreen }),
      },
      {
        path: 'payouts',
        lazy: async () => ({ Component: (await import('./routes/payouts/PayoutsScreen.tsx')).PayoutsScreen }),
      },
      {
        path: 'log',
        lazy: async () => ({ Component: (await import('./routes/log/LogScreen.tsx')).LogScreen }),
      },
      {
        path: 'insight',
        lazy: async () => ({ Component: (await import('./routes/insight/InsightScreen.tsx')).InsightScreen }),
      },
      {
        path: 'municipalities',
        lazy: async () => ({
          Component: (await import('./routes/municipalities/MunicipalitiesScreen.tsx')).MunicipalitiesScreen,
        }),
      },
      {
        path: 'municipalities/:nisCode',
        lazy: async () => ({
          Component: (await import('./routes/municipalities/MunicipalityScreen.tsx')).MunicipalityScreen,
        }),
      },
      {
        path: 'prices',
        lazy: async () => ({ Component: (await import('./routes/prices/PricesScreen.tsx')).PricesScreen }),
      },
      {
        path: 'inbox',
        lazy: async () => ({ Component: (await import('@vip/desk/inbox/InboxScreen.tsx')).InboxScreen }),
      },
      {
        path: 'sources',
        lazy: async () => ({ Component: (await import('./routes/sources/SourcesScreen.tsx')).SourcesScreen }),
      },
      {
        path: 'sources/registers/:id',
        lazy: async () => ({
          Component: (await import('./routes/register/RegisterScreen.tsx')).RegisterScreen,
        }),
      },
      {
        path: 'settings',
        lazy: async () => ({
          Component: (await import('./routes/settings/SettingsScreen.tsx')).SettingsScreen,
        }),
      },
      { path: '*', element: <NotFound /> },
    ],
  },
];
