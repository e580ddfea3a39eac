import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../src/styles/index.css';
import './showcase.css';
import { languageOf, UiProvider, UI_TEXTS } from '../src/index.ts';
import { Showcase } from './Showcase.tsx';

const language = languageOf(new URLSearchParams(window.location.search).get('taal')) ?? 'nl';
const { texts } = await UI_TEXTS[language]();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <UiProvider language={language} texts={texts}>
      <Showcase />
    </UiProvider>
  </StrictMode>,
);
