import '@vip/ui/styles/index.css';
import { OfficeFrame } from '@vip/desk/frame/OfficeFrame.tsx';
import { DESK_TEXTS } from '@vip/desk/texts.ts';
import { startApp } from '@vip/ui';
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
  frame: (outlet) => <OfficeFrame>{outlet}</OfficeFrame>,
});
