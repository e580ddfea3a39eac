import type { Caller } from '@vip/domain-kit';
import { nisOf, officerOf, organisationOf } from './made-up-dossiers.ts';

/** A list as a screen or a machine asks it. */
export interface ListQuestion {
  readonly what: string;
  readonly caller: Caller;
  /** Name of a document of the apps, or the text of a question that only machines ask. */
  readonly operation: string;
  readonly variables: (turn: number) => Record<string, unknown>;
  /** Pages to turn first, by the cursor of the one before; 0 unless given. */
  readonly deep?: number;
}

const office = (organisation: number): Caller => ({
  kind: 'person',
  id: `medewerker-${organisation}`,
  name: 'Medewerker',
  roles: ['PROFESSIONAL'],
  language: 'nl',
  organisation: { id: organisationOf(organisation), name: `Kantoor ${organisation}`, kind: 'NOTARY' },
});
const officer = (role: 'SUPPLIER' | 'CONTROLLER', municipality: number): Caller => ({
  kind: 'person',
  id: officerOf(municipality, 1),
  name: 'Ambtenaar 1',
  roles: [role],
  language: 'nl',
  nisCode: nisOf(municipality),
  organisation: { id: `gemeente-${municipality}`, name: `Gemeente ${municipality}`, kind: 'MUNICIPALITY' },
});
/** Who orders and who answers where there is most of both. */
export const OFFICE = office(0);
export const OFFICER = officer('SUPPLIER', 0);
const SYSTEM: Caller = { ...OFFICER, kind: 'client', id: 'suite', roles: ['MUNICIPAL_SYSTEM'] };
const OVERSEER: Caller = {
  kind: 'person',
  id: 'toezicht',
  name: 'Toezicht',
  roles: ['AUDITOR'],
  language: 'nl',
};

const DOSSIERS = `query ($first: Int!, $after: String, $filter: DossierFilter, $orderBy: DossierOrder) {
  dossiers(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id number status capakey address deadline progress { answered total } }
  }
}`;
const COUNTS = 'query { queueCounts { view count } }';

/** `1`, `2`, … the number of a dossier somewhere among those stored, another each turn. */
const someNumber = (stored: number, turn: number): string =>
  String(((turn * 7_919) % stored) + 1).padStart(8, '0');
/** A key as the made-up dossiers have them; there are many more keys than dossiers. */
const keyOf = (n: number): string =>
  `${nisOf(n % 3)}${'ABCDE'[n % 5]}${String((n * 37) % 9_999).padStart(4, '0')}/00${'ABCDEFGHKL'[n % 10]}000`;
const VIEWS = [
  'MINE',
  'UNASSIGNED',
  'DUE_SOON',
  'OVERDUE',
  'BLOCKED',
  'CORRECTIONS',
  'IN_CONTROL',
  'ALL_OPEN',
  'DONE',
];

/** @param year the last whole year: a period that a requester charges on. */
export function listQuestions(stored: number, year: number): readonly ListQuestion[] {
  const requests = (what: string, organisation: number, filter: object, deep = 0): ListQuestion => ({
    what: `requests of ${organisation === 0 ? 'the largest office' : 'an office'}, ${what}`,
    caller: office(organisation),
    operation: 'Requests',
    variables: () => ({ first: 50, filter }),
    deep,
  });
  const queue = (
    role: 'SUPPLIER' | 'CONTROLLER',
    what: string,
    municipality: number,
    filter: (turn: number) => object,
    deep = 0,
  ): ListQuestion => ({
    what: `queue of a ${role.toLowerCase()}, ${municipality === 0 ? 'largest municipality' : 'middle municipality'}, ${what}`,
    caller: officer(role, municipality),
    operation: role === 'SUPPLIER' ? 'SupplierQueue' : 'ControllerQueue',
    variables: (turn) => ({ filter: filter(turn) }),
    deep,
  });
  const dossiers = (
    what: string,
    caller: Caller,
    filter: (turn: number) => object,
    rest: object = {},
    deep = 0,
  ): ListQuestion => ({
    what: `dossiers, ${what}`,
    caller,
    operation: DOSSIERS,
    variables: (turn) => ({ first: 50, filter: filter(turn), ...rest }),
    deep,
  });
  const always = (filter: object) => () => filter;
  return [
    requests('first page', 0, {}),
    requests('page 40', 0, {}, 39),
    requests('first page', 40, {}),
    requests('in progress', 0, { status: ['IN_PROGRESS'] }),
    requests('of a year, completed', 0, {
      status: ['COMPLETED'],
      from: `${year}-01-01`,
      to: `${year}-12-31`,
    }),
    requests('by a reference', 0, { text: 'zaak 12' }),
    requests('by a key', 0, { text: '90012a' }),
    requests('by a reference', 40, { text: 'zaak 12' }),
    {
      what: 'requests to charge of a year, 100 at once',
      caller: OFFICE,
      operation: 'RequestsToCharge',
      variables: () => ({ first: 100, filter: { from: `${year}-01-01`, to: `${year}-12-31` } }),
    },
    {
      what: 'what the largest office has of 50 parcels, valid still',
      caller: OFFICE,
      operation: 'ValidDossiers',
      variables: (turn) => ({ capakeys: Array.from({ length: 50 }, (_, at) => keyOf(turn * 50 + at)) }),
    },
    ...VIEWS.map((view) => queue('SUPPLIER', view, 0, always({ view }))),
    queue('SUPPLIER', 'ALL_OPEN, page 10', 0, always({ view: 'ALL_OPEN' }), 9),
    queue('SUPPLIER', 'DONE, page 40', 0, always({ view: 'DONE' }), 39),
    queue('SUPPLIER', 'ALL_OPEN', 100, always({ view: 'ALL_OPEN' })),
    queue('SUPPLIER', 'DONE', 100, always({ view: 'DONE' })),
    queue('SUPPLIER', 'ALL_OPEN by a street', 0, always({ view: 'ALL_OPEN', text: 'kerkstraat' })),
    queue('SUPPLIER', 'DONE by a street', 0, always({ view: 'DONE', text: 'kerkstraat' })),
    queue('SUPPLIER', 'DONE by a number', 0, (turn) => ({
      view: 'DONE',
      text: `vip ${someNumber(stored, turn)}`,
    })),
    queue('SUPPLIER', 'DONE by two letters', 0, always({ view: 'DONE', text: 'ke' })),
    ...['IN_CONTROL', 'ALL_OPEN', 'DONE'].map((view) => queue('CONTROLLER', view, 0, always({ view }))),
    queue('CONTROLLER', 'IN_CONTROL by a street', 0, always({ view: 'IN_CONTROL', text: 'kerkstraat' })),
    queue('CONTROLLER', 'IN_CONTROL', 100, always({ view: 'IN_CONTROL' })),
    dossiers('of the largest office', OFFICE, always({})),
    dossiers('of the largest office, page 40', OFFICE, always({}), {}, 39),
    dossiers('of the largest office, by deadline', OFFICE, always({}), { orderBy: 'DEADLINE_ASC' }),
    dossiers('of the largest office, by number', OFFICE, always({}), { orderBy: 'NUMBER_ASC' }),
    dossiers('of the largest office, validated', OFFICE, always({ status: ['VALIDATED'] })),
    dossiers('of the largest office, refused', OFFICE, always({ status: ['REFUSED'] })),
    dossiers(
      'of the largest office, of a year',
      OFFICE,
      always({ from: `${year}-01-01`, to: `${year}-12-31` }),
    ),
    dossiers('of the largest office, by a street', OFFICE, always({ text: 'kerkstraat' })),
    dossiers('of the largest office, by a street that is nowhere', OFFICE, always({ text: 'nergensstraat' })),
    dossiers('of an office', office(40), always({})),
    dossiers('of an office, by a street', office(40), always({ text: 'kerkstraat' })),
    dossiers(
      'of a municipal system, mine',
      SYSTEM,
      always({ assignedTo: 'ME', status: ['WITH_MUNICIPALITY', 'IN_QUALITY_CONTROL'] }),
      { first: 100 },
    ),
    dossiers('of an overseer, all', OVERSEER, always({})),
    dossiers('of an overseer, open', OVERSEER, always({ view: 'ALL_OPEN' }), { orderBy: 'DEADLINE_ASC' }),
    dossiers('of an overseer, by a number', OVERSEER, (turn) => ({
      text: `vip ${someNumber(stored, turn)}`,
    })),
    dossiers('of an overseer, by a street', OVERSEER, always({ text: 'kerkstraat' })),
    {
      what: 'counts of the queue, largest municipality',
      caller: OFFICER,
      operation: COUNTS,
      variables: () => ({}),
    },
    { what: 'counts of the queue, overseer', caller: OVERSEER, operation: COUNTS, variables: () => ({}) },
  ];
}
