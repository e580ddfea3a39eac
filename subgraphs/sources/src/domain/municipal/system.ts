import { problem, type Problem } from './problem.ts';

/** How a municipality wants its own system to be asked. */
export interface SystemInput {
  readonly url: string;
  /** Codes of the catalogue; at least one. */
  readonly items: readonly string[];
  readonly oauth?: {
    readonly tokenUrl: string;
    readonly clientId: string;
    readonly scope?: string | null;
  } | null;
  readonly active: boolean;
}

const ADDRESS = {
  MALFORMED: [
    'Geef een volledig webadres, zonder gebruikersnaam of wachtwoord.',
    'Give a full web address, without a user name or password.',
    "Donnez une adresse web complète, sans nom d'utilisateur ni mot de passe.",
    'Geben Sie eine vollständige Webadresse ohne Benutzername oder Passwort an.',
  ],
  NOT_HTTPS: [
    'Het adres moet met https:// beginnen.',
    'The address must start with https://.',
    "L'adresse doit commencer par https://.",
    'Die Adresse muss mit https:// beginnen.',
  ],
  NOT_PUBLIC: [
    'Dit adres ligt in een besloten netwerk. Geef een adres dat via internet bereikbaar is.',
    'This address is in a closed network. Give one that can be reached over the internet.',
    "Cette adresse se trouve dans un réseau fermé. Donnez une adresse accessible par l'internet.",
    'Diese Adresse liegt in einem geschlossenen Netz. Geben Sie eine an, die über das Internet erreichbar ist.',
  ],
} as const;
type Words = readonly [nl: string, en: string, fr: string, de: string];
export type AddressProblem = keyof typeof ADDRESS;

const LONGEST_ADDRESS = 500;

/**
 * What is wrong with the settings of a municipal system.
 * @param problemOfAddress how an address is looked at; it knows which hosts are allowed.
 * @param answerable the items that a municipality may answer.
 */
export function problemsOfSystem(
  { url, items, oauth }: SystemInput,
  problemOfAddress: (text: string) => AddressProblem | null,
  answerable: readonly string[],
): readonly Problem[] {
  const address = (path: string, text: string): Problem[] => {
    const found = text.length > LONGEST_ADDRESS ? 'MALFORMED' : problemOfAddress(text);
    return found ? [problem(path, found, ...(ADDRESS[found] as Words))] : [];
  };
  const unknown = items.filter((item) => !answerable.includes(item));
  return [
    ...address('url', url),
    ...(oauth ? address('tokenUrl', oauth.tokenUrl) : []),
    ...(oauth && (oauth.clientId.trim() === '' || oauth.clientId.length > 200)
      ? [
          problem(
            'clientId',
            'REQUIRED',
            'Geef de naam (client id) die uw tokenserver aan het platform gaf.',
            'Give the name (client id) that your token server gave to the platform.',
            "Donnez l'identifiant (client id) que votre serveur de jetons a attribué à la plateforme.",
            'Geben Sie den Namen (Client-ID) an, den Ihr Tokenserver der Plattform gegeben hat.',
          ),
        ]
      : []),
    ...(items.length === 0
      ? [
          problem(
            'items',
            'REQUIRED',
            'Kies minstens één inlichting die uw systeem beantwoordt.',
            'Choose at least one item that your system answers.',
            'Choisissez au moins une information à laquelle votre système répond.',
            'Wählen Sie mindestens eine Auskunft, die Ihr System beantwortet.',
          ),
        ]
      : []),
    ...(unknown.length > 0
      ? [
          problem(
            'items',
            'NOT_ANSWERABLE',
            `Deze inlichtingen komen niet van een gemeente: ${unknown.slice(0, 5).join(', ')}.`,
            `These items do not come from a municipality: ${unknown.slice(0, 5).join(', ')}.`,
            `Ces informations ne proviennent pas d'une commune : ${unknown.slice(0, 5).join(', ')}.`,
            `Diese Auskünfte kommen nicht von einer Gemeinde: ${unknown.slice(0, 5).join(', ')}.`,
          ),
        ]
      : []),
  ];
}
