import { createContext, use } from 'react';
import type { LiveConnection } from './LiveConnection.ts';
import type { Session } from './session.ts';
import type { Language } from '../texts/language.ts';

export interface App {
  readonly session: Session;
  readonly language: Language;
  readonly live: LiveConnection;
  /** Path of this app, with slashes: `/requester/`. */
  readonly base: string;
  readonly setLanguage: (language: Language) => void;
}

export const AppContext = createContext<App | null>(null);

/** What the running app knows; only below `AppRoot`. */
export function useApp(): App {
  const app = use(AppContext);
  if (!app) throw new Error('No AppRoot above this component.');
  return app;
}

export const useSession = (): Session => useApp().session;
