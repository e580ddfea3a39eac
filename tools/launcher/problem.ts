/** Something the person who starts the platform can do something about: shown as its one line, without a stack. */
export class Problem extends Error {
  override readonly name = 'Problem';
}

/** One line about any error, for a person. */
export const lineOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0]!;
