import { accept, refuse, type Result } from './result.ts';

declare const brand: unique symbol;
/** A cadastral parcel key in its new form: `11001B0009/00A005`, 17 characters. */
export type Capakey = string & { readonly [brand]: 'Capakey' };

export type CapakeyProblem = 'empty' | 'length' | 'malformed';

const NEW = /^(\d{5})([A-Z])(\d{4})\/(\d{2})([A-Z_0])(\d{3})$/;
const OLD = /^(\d{5})_([A-Z])_(\d{4})_([A-Z_0])_(\d{3})_(\d{2})$/;

export interface CapakeyParts {
  /** Cadastral division, 5 digits. Never the municipality: ask the register for that. */
  readonly division: string;
  readonly section: string;
  readonly number: number;
  readonly bis: number;
  /** Letter exponent; null when there is none. */
  readonly letter: string | null;
  readonly power: number;
}

/**
 * Reads a CaPaKey in any notation: new (`/`), slug (`-`), old CRAB percid (`_`), `%2F`, any case, spaces around.
 * @returns the new form, or why it is not a CaPaKey.
 */
export function parseCapakey(input: string): Result<Capakey, CapakeyProblem> {
  const text = input.trim().toUpperCase().replace(/%2F/g, '/');
  if (text === '') return refuse('empty');
  const old = OLD.exec(text);
  if (old) return accept(`${old[1]}${old[2]}${old[3]}/${old[6]}${old[4]}${old[5]}` as Capakey);
  const slash = text.replace(/^(\d{5}[A-Z]\d{4})-/, '$1/');
  if (NEW.test(slash)) return accept(slash as Capakey);
  return refuse(text.length === 17 || text.length === 21 ? 'malformed' : 'length');
}

/** The parts of a key. @throws RangeError when it is not a key in its new form. */
export function capakeyParts(key: Capakey | string): CapakeyParts {
  const match = NEW.exec(key);
  if (!match) throw new RangeError(`Not a CaPaKey: ${key}`);
  const [, division, section, number, bis, letter, power] = match as unknown as string[];
  return {
    division: division!,
    section: section!,
    number: Number(number),
    bis: Number(bis),
    letter: letter === '_' || letter === '0' ? null : letter!,
    power: Number(power),
  };
}

/** The form for addresses: `11001B0009-00A005`. */
export const capakeySlug = (key: string): string => key.replace('/', '-');

/** The old CRAB form: `11001_B_0009_A_005_00`. */
export function capakeyOld(key: Capakey | string): string {
  const match = NEW.exec(key);
  if (!match) throw new RangeError(`Not a CaPaKey: ${key}`);
  return `${match[1]}_${match[2]}_${match[3]}_${match[5]}_${match[6]}_${match[4]}`;
}
