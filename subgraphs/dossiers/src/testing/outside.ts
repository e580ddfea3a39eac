import { AskFailed, type Ask } from '@vip/subgraph-kit';
import type { SourceWord } from '../commands/ask-words.ts';
import type { SourceAnswer } from '../commands/take-answers.ts';
import type { KnownLook } from '../commands/take-look.ts';

/** What the other subgraphs would say; the one thing that is played in these tests: the network's edge. */
export interface Outside {
  /** CaPaKey to what the register says of it; a key that is not here is unknown. */
  readonly parcels: Map<string, object>;
  /** What the register says of every drawn area. */
  area: object;
  readonly rights: Map<string, 'HELD' | 'NOT_HELD' | 'UNKNOWN'>;
  readonly answers: Map<string, SourceAnswer>;
  /** What single sources say, by id of their evidence. */
  readonly words: Map<string, SourceWord>;
  /** Looks that `sources` took at watched dossiers. */
  readonly looks: Map<string, Omit<KnownLook, 'earlierOf'>>;
  /** Enterprise number to what the crossroads bank says; active when it is not here. */
  readonly enterprises: Map<string, 'CEASED' | 'UNKNOWN_NUMBER' | 'UNAVAILABLE'>;
  /** NIS code to what the register says of a municipality; a code that is not here is unknown. */
  readonly municipalities: Map<string, object>;
  /** Items of any dossier of which a source failed. */
  failing: readonly string[];
  priceProblem: { capakey: string; code: string } | null;
  /** Names of operations that get no answer. */
  readonly silent: Set<string>;
  /** Every operation that was asked, with its variables. */
  readonly asked: { operation: string; variables: Record<string, unknown> }[];
  readonly ask: Ask;
}

export function createOutside(): Outside {
  const outside: Omit<Outside, 'ask'> = {
    parcels: new Map(),
    area: areaIn('44021'),
    rights: new Map(),
    enterprises: new Map(),
    answers: new Map(),
    words: new Map(),
    municipalities: new Map(
      Object.entries(TOWNS).map(([nisCode, name]) => [nisCode, { name, until: null, mergedInto: null }]),
    ),
    failing: [],
    looks: new Map(),
    priceProblem: null,
    silent: new Set(),
    asked: [],
  };
  const ask = (document: string, variables: Record<string, unknown> = {}): Promise<unknown> => {
    const operation = /(?:query|mutation) (\w+)/.exec(document)?.[1] ?? '';
    outside.asked.push({ operation, variables });
    if (outside.silent.has(operation)) return Promise.reject(new AskFailed('UNAVAILABLE', 'no answer'));
    return Promise.resolve(answerTo(outside, operation, variables));
  };
  return Object.assign(outside, { ask: ask as Ask });
}

function answerTo(
  outside: Omit<Outside, 'ask'>,
  operation: string,
  variables: Record<string, unknown>,
): unknown {
  switch (operation) {
    case 'ParcelsToOrder':
      return Object.fromEntries(
        Object.entries(variables).map(([name, key]) => [
          name.replace('k', 'p'),
          outside.parcels.get(key as string) ?? null,
        ]),
      );
    case 'AreasToOrder':
      return Object.fromEntries(
        Object.entries(variables).map(([name, geometry]) => [
          name.replace('g', 'a'),
          { areaKey: keyFor(geometry), geometry, ...outside.area },
        ]),
      );
    case 'ParcelsAroundArea':
      return { parcelsInBox: [] };
    case 'PriceOfRequest':
      return { request: { quote: { problems: outside.priceProblem ? [outside.priceProblem] : [] } } };
    case 'RightsOnParcels':
      return {
        parcelRights: (variables['capakeys'] as string[]).map((capakey) => ({
          capakey,
          outcome: outside.rights.get(capakey) ?? 'HELD',
        })),
      };
    case 'EnterpriseOfRequester':
      return {
        enterprise: { outcome: outside.enterprises.get(variables['number'] as string) ?? 'ACTIVE' },
      };
    case 'AnswersToTake':
      return { sourceAnswers: (variables['ids'] as string[]).flatMap((id) => outside.answers.get(id) ?? []) };
    case 'LookToTake':
      return { dossierLook: outside.looks.get(variables['id'] as string) ?? null };
    case 'WordsToTake':
      return { sourceWords: (variables['ids'] as string[]).flatMap((id) => outside.words.get(id) ?? []) };
    case 'WaitingOfDossier':
      return { dossier: { waitingForSources: [{ itemCodes: outside.failing }] } };
    case 'EvidenceOfDossier':
      return { dossier: { sections: [] } };
    case 'MunicipalityToConnect':
      return { municipality: outside.municipalities.get(variables['nisCode'] as string) ?? null };
    case 'NeighboursOfParcel':
      return { parcel: { adjacentParcels: [] } };
    default:
      throw new Error(`Nobody answers ${operation}`);
  }
}

const square = (x: number, y: number) => ({
  type: 'Polygon',
  crs: { type: 'name', properties: { name: 'EPSG:31370' } },
  coordinates: [
    [
      [x, y],
      [x + 20, y],
      [x + 20, y + 30],
      [x, y + 30],
      [x, y],
    ],
  ],
});
const TOWNS: Record<string, string> = {
  '44021': 'Gent',
  '24062': 'Leuven',
  '46021': 'Sint-Niklaas',
  '71072': 'Hasselt',
  '31005': 'Brugge',
};

const keyFor = (geometry: unknown): string =>
  `GEBIED-${Buffer.from(JSON.stringify(geometry)).toString('hex').slice(-16).toUpperCase()}`;

/** A drawn area that the register finds nothing wrong with. */
export const areaIn = (nisCode: string, rest: object = {}) => ({
  municipality: { nisCode, name: TOWNS[nisCode] },
  coveredParcels: [],
  problems: [],
  ...rest,
});

/** A parcel as the register tells it. */
export const parcelIn = (nisCode: string | null, capakey: string, rest: object = {}) => ({
  capakey,
  status: 'CURRENT',
  geometry: square(104_000, 194_000),
  municipality: nisCode ? { nisCode, name: TOWNS[nisCode] } : null,
  addresses: [{ fullAddress: 'Korenmarkt 1, 9000 Gent' }],
  successors: [],
  ...rest,
});
