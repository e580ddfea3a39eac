import { createContext, use, useMemo, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { IconSprite } from '../icons/Icon.tsx';
import { ToastRegion } from '../overlay/Toasts.tsx';
import { formats, type Formats } from '../format/formats.ts';
import { LOCALE, type Language } from './language.ts';
import type { UiTexts } from './uiTexts.ts';

interface Ui {
  readonly language: Language;
  readonly texts: UiTexts;
  readonly formats: Formats;
}

const UiContext = createContext<Ui | null>(null);

/** Language, texts, formats, icons and toasts for everything below it. `texts` comes from `UI_TEXTS[language]()`. */
export function UiProvider(props: { language: Language; texts: UiTexts; children: ReactNode }) {
  const { language, texts } = props;
  const ui = useMemo(() => ({ language, texts, formats: formats(language) }), [language, texts]);
  return (
    <UiContext value={ui}>
      <I18nProvider locale={LOCALE[language]}>
        <IconSprite />
        {props.children}
        <ToastRegion label={texts.toasts} />
      </I18nProvider>
    </UiContext>
  );
}

function useUi(): Ui {
  const ui = use(UiContext);
  if (!ui) throw new Error('No UiProvider above this component.');
  return ui;
}

export const useUiTexts = (): UiTexts => useUi().texts;
export const useFormats = (): Formats => useUi().formats;
export const useLanguage = (): Language => useUi().language;
