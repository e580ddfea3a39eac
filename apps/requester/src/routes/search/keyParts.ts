import { parseCapakey } from '@vip/domain-kit';

/** A CaPaKey as it stands on a cadastral extract, piece by piece. */
export interface KeyParts {
  /** Cadastral division, 5 digits. */
  readonly division: string;
  readonly section: string;
  readonly number: string;
  readonly bis: string;
  readonly letter: string;
  readonly power: string;
}

export const NO_PARTS: KeyParts = { division: '', section: '', number: '', bis: '', letter: '', power: '' };

/** The key that these parts make; null while they make none. Empty bis, letter and power count as none. */
export function composeKey({ division, section, number, bis, letter, power }: KeyParts): string | null {
  const text = `${division.trim()}${section.trim().toUpperCase()}${number.trim().padStart(4, '0')}/${bis.trim().padStart(2, '0')}${letter.trim().toUpperCase() || '_'}${power.trim().padStart(3, '0')}`;
  const parsed = number.trim() === '' ? null : parseCapakey(text);
  return parsed?.ok ? parsed.value : null;
}
