import '@vip/ui/styles/index.css';
import { DESK_TEXTS } from '@vip/desk/texts.ts';
import { startApp } from '@vip/ui';
import { Frame } from './Frame.tsx';
import { routes } from './routes.tsx';

await startApp({
  base: '/controller/',
  catalogues: [
    DESK_TEXTS,
    {
      nl: () => import('./locales/nl.po'),
      en: () => import('./locales/en.po'),
      fr: () => import('./locales/fr.po'),
      de: () => import('./locales/de.po'),
    },
  ],
  routes: () => routes,
  frame: (outlet) => <Frame>{outlet}</Frame>,
});
