/** Categories of zones (VCRO 2.2.6 §2) that our code list knows; another one is left out, its zone name stays. */
export const CATEGORIES: ReadonlySet<string> = new Set([
  'WON',
  'BED',
  'REC',
  'LAN',
  'BOS',
  'OVG',
  'RES',
  'LIN',
  'GNV',
  'ONT',
]);

/** Zones of the regional zoning plan by their name, most telling words first. */
const ZONES: readonly (readonly [RegExp, string])[] = [
  [/woonuitbreiding/i, '0105'],
  [/woonpark/i, '0104'],
  [/woongebied.*landelijk/i, '0102'],
  [/woongebied.*(cultur|histor|esthet)/i, '0101'],
  [/woongebied/i, '0100'],
  [/gemeenschapsvoorziening|openbaar nut/i, '0200'],
  [/dienstverlening/i, '0300'],
  [/dagrecreatie/i, '0401'],
  [/verblijfsrecreatie/i, '0402'],
  [/recreatie/i, '0400'],
  [/park/i, '0500'],
  [/natuur.*(wetenschap|reservaat)|reservaat/i, '0702'],
  [/natuur/i, '0701'],
  [/groen/i, '0700'],
  [/bos/i, '0800'],
  [/agrari.*(landschap|waardevol)|landschappelijk waardevol/i, '0901'],
  [/agrari|landbouw/i, '0900'],
  [/ambacht|kmo/i, '1100'],
  [/industrie/i, '1000'],
  [/ontginning/i, '1200'],
];
const CODES: ReadonlySet<string> = new Set([
  '0100',
  '0101',
  '0102',
  '0104',
  '0105',
  '0200',
  '0300',
  '0400',
  '0401',
  '0402',
  '0500',
  '0700',
  '0701',
  '0702',
  '0800',
  '0900',
  '0901',
  '1000',
  '1100',
  '1200',
]);

/** Code of a zone of the regional zoning plan: by its code, else by its name, else `9999` (another zone). */
export function zoneCode(code: string | null, name: string | null): string {
  const padded = code?.trim().padStart(4, '0') ?? '';
  if (CODES.has(padded)) return padded;
  return ZONES.find(([words]) => name !== null && words.test(name))?.[1] ?? '9999';
}

/** Words for the state of a plan, most telling first: "voorlopig vastgesteld" is no "vastgesteld". */
const STATES: readonly (readonly [RegExp, string])[] = [
  [/opgeheven/i, 'OPGEHEVEN'],
  [/vernietigd/i, 'VERNIETIGD'],
  [/geschorst/i, 'GESCHORST'],
  [/voorontwerp/i, 'VOORONTWERP'],
  [/voorlopig/i, 'VOORLOPIG_VASTGESTELD'],
  [/ontwerp/i, 'ONTWERP'],
  [/definitief|vastgesteld|goedgekeurd|in werking/i, 'DEFINITIEF'],
];

/** State of a plan; these layers hold plans in force, so silence is definite, and a word that we do not know is left out. */
export const planStatus = (text: string | null): string | null =>
  text === null ? 'DEFINITIEF' : (STATES.find(([words]) => words.test(text))?.[1] ?? null);
