import { parseCapakey } from '@vip/domain-kit';
import type { WantedPlace } from './place.ts';
import { checkText, type Problem, type Text } from './problem.ts';

/** Parcels in one request: 1 to 50. */
export const MOST_PARCELS = 50;
const EMAIL = /^[^\s@<>"(),:;\\[\]]+@[^\s@<>"(),:;\\[\]]+\.[^\s@<>"(),:;\\[\].]{2,}$/;
const MOST_PARTS = 50;

export interface ParcelInput {
  readonly capakey?: string | null;
  readonly geometry?: unknown;
  readonly buildingUnits?: readonly string[] | null;
  readonly partitions?: readonly string[] | null;
  readonly note?: string | null;
}
export interface ContactInput {
  readonly reference?: string | null;
  readonly contactEmail?: string | null;
  readonly invoiceEmail?: string | null;
}

const TEXTS = {
  email: {
    nl: 'Vul een volledig e-mailadres in, bijvoorbeeld naam@voorbeeld.be.',
    en: 'Fill in a complete e-mail address, for example name@example.be.',
    fr: 'Indiquez une adresse e-mail complète, par exemple nom@exemple.be.',
    de: 'Geben Sie eine vollständige E-Mail-Adresse an, zum Beispiel name@beispiel.be.',
  },
  count: {
    nl: `Kies 1 tot ${MOST_PARCELS} percelen. Voor meer percelen doet u een tweede aanvraag.`,
    en: `Choose 1 to ${MOST_PARCELS} parcels. For more parcels, make a second request.`,
    fr: `Choisissez de 1 à ${MOST_PARCELS} parcelles. Pour davantage, introduisez une deuxième demande.`,
    de: `Wählen Sie 1 bis ${MOST_PARCELS} Parzellen. Für mehr Parzellen stellen Sie einen zweiten Antrag.`,
  },
  capakey: {
    nl: 'Dit is geen CaPaKey. Een CaPaKey ziet eruit als 44021A0123/00B000.',
    en: 'This is not a CaPaKey. A CaPaKey looks like 44021A0123/00B000.',
    fr: "Ceci n'est pas une CaPaKey. Une CaPaKey ressemble à 44021A0123/00B000.",
    de: 'Dies ist kein CaPaKey. Ein CaPaKey sieht aus wie 44021A0123/00B000.',
  },
  twice: {
    nl: 'Dit perceel staat al in uw aanvraag. Verwijder het hier.',
    en: 'This parcel is already in your request. Remove it here.',
    fr: 'Cette parcelle figure déjà dans votre demande. Supprimez-la ici.',
    de: 'Diese Parzelle steht bereits in Ihrem Antrag. Entfernen Sie sie hier.',
  },
  either: {
    nl: 'Geef een CaPaKey of een getekend gebied, niet allebei.',
    en: 'Give a CaPaKey or a drawn area, not both.',
    fr: 'Donnez une CaPaKey ou une zone dessinée, pas les deux.',
    de: 'Geben Sie einen CaPaKey oder ein gezeichnetes Gebiet an, nicht beides.',
  },
  noParts: {
    nl: 'Een getekend gebied heeft geen gebouweenheden of partities.',
    en: 'A drawn area has no building units or partitions.',
    fr: "Une zone dessinée n'a ni unités de bâtiment ni partitions.",
    de: 'Ein gezeichnetes Gebiet hat keine Gebäudeeinheiten oder Partitionen.',
  },
  parts: {
    nl: `Noem hoogstens ${MOST_PARTS} delen, elk in hoogstens 100 tekens.`,
    en: `Name at most ${MOST_PARTS} parts, each in at most 100 characters.`,
    fr: `Indiquez ${MOST_PARTS} parties au maximum, chacune en 100 caractères au plus.`,
    de: `Nennen Sie höchstens ${MOST_PARTS} Teile, jeder mit höchstens 100 Zeichen.`,
  },
} as const satisfies Record<string, Text>;

const say = (what: keyof typeof TEXTS, code: string, path: readonly string[]): Problem => ({
  path,
  code,
  message: TEXTS[what],
});

/** What is wrong with an e-mail address: absent where it is `needed`, or none. */
export const checkEmail = (
  email: string | null | undefined,
  path: readonly string[],
  needed: boolean,
): Problem[] => {
  const wrong = checkText(email, path, 254, { needed });
  if (wrong.length > 0 || !email?.trim()) return wrong;
  return EMAIL.test(email.trim()) ? [] : [say('email', 'NOT_AN_EMAIL', path)];
};

/** What is wrong with the contact part of a request. @param all whether the fields that a request needs must be there. */
export const checkContact = (
  { reference, contactEmail, invoiceEmail }: ContactInput,
  all: boolean,
): Problem[] => [
  ...checkText(reference, ['reference'], 200),
  ...checkEmail(contactEmail, ['contactEmail'], all || contactEmail === ''),
  ...checkEmail(invoiceEmail, ['invoiceEmail'], false),
];

/** What is asked about, keys in their new form, or everything that is wrong with it. */
export function readParcels(parcels: readonly ParcelInput[]): {
  readonly wanted: readonly WantedPlace[];
  readonly problems: readonly Problem[];
} {
  // The count comes first: nobody reads the thousandth complaint.
  if (parcels.length < 1 || parcels.length > MOST_PARCELS)
    return { wanted: [], problems: [say('count', 'PARCEL_COUNT', ['parcels'])] };
  const keys = new Set<string>();
  const wanted: WantedPlace[] = [];
  const problems = parcels.flatMap((parcel, at) => {
    const path = ['parcels', String(at)];
    const found = [
      ...checkParts(parcel.buildingUnits, [...path, 'buildingUnits']),
      ...checkParts(parcel.partitions, [...path, 'partitions']),
      ...checkText(parcel.note, [...path, 'note'], 1_000),
    ];
    if (parcel.geometry !== null && parcel.geometry !== undefined) {
      if (parcel.capakey) return [...found, say('either', 'KEY_AND_GEOMETRY', path)];
      if (parcel.buildingUnits?.length || parcel.partitions?.length)
        return [...found, say('noParts', 'AREA_WITH_PARTS', path)];
      wanted.push({ kind: 'area', geometry: parcel.geometry });
      return found;
    }
    const key = parseCapakey((parcel.capakey ?? '').slice(0, 100));
    if (!key.ok) return [...found, say('capakey', 'NOT_A_CAPAKEY', [...path, 'capakey'])];
    if (keys.has(key.value)) return [...found, say('twice', 'DUPLICATE_PARCEL', [...path, 'capakey'])];
    keys.add(key.value);
    wanted.push({ kind: 'parcel', capakey: key.value });
    return found;
  });
  return { wanted, problems };
}

const checkParts = (parts: readonly string[] | null | undefined, path: readonly string[]): Problem[] =>
  !parts ||
  (parts.length <= MOST_PARTS &&
    parts.every((part) => checkText(part, path, 100, { needed: true }).length === 0))
    ? []
    : [say('parts', 'TOO_MANY_PARTS', path)];
