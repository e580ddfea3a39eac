/**
 * Words with which two registers say the same thing, per attribute of the catalogue. Without them every dossier would
 * carry a contradiction that is none, and nobody would look at the real ones any more.
 */
const SAME_WORDS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  // The parcel register speaks of its own life cycle, the CaPaKey service of the cadastre's.
  perceelStatus: [
    ['gerealiseerd', 'actueel', 'actual'],
    ['gehistoreerd', 'historisch', 'historic'],
  ],
};

/** The first of the words that mean the same as this one of an attribute; the word itself when it stands alone. */
export const meaningOf = (attribute: string, word: string): string =>
  SAME_WORDS[attribute]?.find((words) => words.includes(word))?.[0] ?? word;
