import type { Language } from '@vip/domain-kit';

/** What to do about a field, in four languages. */
export interface Problem {
  readonly path: readonly string[];
  readonly code: string;
  readonly message: Readonly<Record<Language, string>>;
}

export const problem = (
  path: string | readonly string[],
  code: string,
  nl: string,
  en: string,
  fr: string,
  de: string,
): Problem => ({ path: [path].flat(), code, message: { nl, en, fr, de } });
