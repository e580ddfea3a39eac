import type { Language } from '@vip/domain-kit';

export type Text = Readonly<Record<Language, string>>;

/** What is wrong with one field of an input, and what to do about it. */
export interface Problem {
  readonly path: readonly string[];
  readonly code: string;
  readonly message: Text;
}

export const tooLong = (path: readonly string[], most: number): Problem => ({
  path,
  code: 'TOO_LONG',
  message: {
    nl: `Gebruik hier hoogstens ${most} tekens.`,
    en: `Use at most ${most} characters here.`,
    fr: `Utilisez ici ${most} caractères au maximum.`,
    de: `Verwenden Sie hier höchstens ${most} Zeichen.`,
  },
});

export const required = (path: readonly string[]): Problem => ({
  path,
  code: 'REQUIRED',
  message: {
    nl: 'Vul dit veld in.',
    en: 'Fill in this field.',
    fr: 'Complétez ce champ.',
    de: 'Füllen Sie dieses Feld aus.',
  },
});

const UNREADABLE: Text = {
  nl: 'Deze tekst bevat tekens die we niet kunnen bewaren. Typ hem opnieuw.',
  en: 'This text holds characters that we cannot keep. Type it again.',
  fr: 'Ce texte contient des caractères que nous ne pouvons pas conserver. Retapez-le.',
  de: 'Dieser Text enthält Zeichen, die wir nicht speichern können. Geben Sie ihn neu ein.',
};

/** PostgreSQL keeps neither NUL nor half a surrogate pair. */
export const isKeepable = (text: string): boolean => !text.includes('\u0000') && text.isWellFormed();

/** What is wrong with a text: absent, too long, not to be kept. @param most in UTF-16 units. */
export function checkText(
  text: string | null | undefined,
  path: readonly string[],
  most: number,
  { needed = false } = {},
): Problem[] {
  if (text === null || text === undefined || text.trim() === '') return needed ? [required(path)] : [];
  if (text.length > most) return [tooLong(path, most)];
  return isKeepable(text) ? [] : [{ path, code: 'UNREADABLE', message: UNREADABLE }];
}

/** Whether every text inside a JSON value can be kept. */
export const isKeepableJson = (value: unknown): boolean => {
  if (typeof value === 'string') return isKeepable(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, inner]) => isKeepable(key) && isKeepableJson(inner));
};
export const unreadable = (path: readonly string[]): Problem => ({
  path,
  code: 'UNREADABLE',
  message: UNREADABLE,
});
