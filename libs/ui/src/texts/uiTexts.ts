import type { Language } from './language.ts';

/** What can be wrong with an answer of a source. */
export const DISPUTE_KINDS = ['WRONG', 'OUTDATED', 'BOUNDARY_SHIFT', 'NOT_COVERED', 'OTHER'] as const;
export type DisputeKind = (typeof DISPUTE_KINDS)[number];

/** What the building blocks say by themselves; everything else comes in as props. */
export interface UiTexts {
  readonly close: string;
  readonly clear: string;
  readonly optional: string;
  readonly toContent: string;
  readonly mainMenu: string;
  readonly menu: string;
  readonly chooseLanguage: string;
  readonly language: string;
  readonly notifications: (unread: number) => string;
  readonly switchCapacity: string;
  readonly signedInAs: (name: string) => string;
  readonly signIn: string;
  readonly signOut: string;
  readonly highContrast: string;
  readonly footer: string;
  readonly contact: string;
  readonly privacy: string;
  readonly accessibility: string;
  readonly terms: string;
  readonly checkDocument: string;
  readonly live: (time: string) => string;
  readonly connecting: string;
  readonly notConnected: (time: string) => string;
  readonly offline: (waiting: number) => string;
  /** While questions wait for a place. */
  readonly busy: string;
  readonly sessionEnded: { readonly text: string; readonly signIn: string };
  readonly errorSummary: (count: number) => string;
  readonly remove: (name: string) => string;
  /** Name of the place to drop files on, for who does not see it. */
  readonly dropZone: string;
  readonly dropHere: string;
  readonly chooseFile: string;
  readonly uploading: (name: string) => string;
  readonly chooseFromList: string;
  readonly listFailed: string;
  readonly noResults: string;
  readonly dateShape: string;
  readonly dateWrong: string;
  readonly loading: string;
  readonly steps: string;
  readonly sections: string;
  readonly section: string;
  readonly keys: string;
  readonly useKeys: string;
  readonly received: string;
  readonly today: string;
  readonly expected: string;
  readonly legal: string;
  readonly toasts: string;
  readonly undo: string;
  readonly savedViews: string;
  readonly saveView: string;
  readonly viewName: string;
  readonly shareView: string;
  readonly sharedView: string;
  readonly keep: string;
  readonly selectRow: (name: string) => string;
  readonly selectAll: string;
  readonly evidence: string;
  /** Sources: whether they answer, and what waits for them. */
  readonly trust: {
    readonly dispute: string;
    readonly which: string;
    readonly what: string;
    readonly kinds: Readonly<Record<DisputeKind, string>>;
    readonly explain: string;
    readonly files: string;
    readonly send: string;
    readonly cancel: string;
    readonly sent: (name: string) => string;
    readonly noText: string;
    readonly noAnswer: string;
    readonly filesHint: string;
    readonly mostFiles: string;
    readonly fileWaits: string;
    readonly fileFailed: string;
    readonly noFile: string;
    readonly thread: (name: string) => string;
    readonly answer: string;
    readonly status: string;
    readonly down: (names: readonly string[]) => string;
    readonly downHelp: string;
    readonly waitingTitle: string;
    readonly again: (when: string) => string;
    readonly noAgain: string;
    readonly items: (count: number) => string;
  };
  /** How long an answer may be used; `n` records have a last day, and `expired` of them are past it. */
  readonly validity: (until: string, expired: number, n: number) => string;
  /** What a dossier over a drawn area, without a parcel, is called. */
  readonly publicDomain: string;
  readonly map: {
    readonly zoomIn: string;
    readonly zoomOut: string;
    readonly all: string;
    readonly lambert: string;
    readonly help: string;
    readonly drawHelp: string;
    readonly cornerAdded: (number: number) => string;
    readonly cornerGone: string;
    readonly picked: (key: string) => string;
    readonly nothingHere: string;
    readonly legend: string;
    readonly chosen: string;
    readonly suggested: string;
    readonly loading: string;
    readonly noTiles: string;
  };
  readonly error: {
    readonly title: string;
    readonly body: string;
    readonly kept: string;
    readonly again: string;
    readonly incident: (id: string) => string;
    readonly notFoundTitle: string;
    readonly notFoundBody: string;
    readonly home: string;
  };
  readonly contradiction: {
    readonly title: string;
    readonly help: string;
    readonly nothing: string;
    readonly stands: string;
    readonly take: string;
  };
  readonly due: {
    readonly days: (days: number) => string;
    readonly today: string;
    readonly tomorrow: string;
    readonly late: (days: number) => string;
  };
}

type TextsOf = () => Promise<{ readonly texts: UiTexts }>;

/** Loaded per language, so that a page carries one language only. */
export const UI_TEXTS: Record<Language, TextsOf> = {
  nl: () => import('./ui.nl.ts'),
  en: () => import('./ui.en.ts'),
  fr: () => import('./ui.fr.ts'),
  de: () => import('./ui.de.ts'),
};
