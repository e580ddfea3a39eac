import type { PartyKind, Role } from '@vip/domain-kit';
import { SOURCES } from '../control/controls.ts';
import { JAN, LIES_NUMBER } from '../world/owners.ts';
import { enterpriseNumber, townOf, TOWNS } from '../world/towns.ts';

export interface CastOrganisation {
  /** KBO number or OVO code. */
  readonly id: string;
  readonly name: string;
  readonly kind: PartyKind;
}
/** What somebody may do, and for whom. */
export interface Capacity {
  readonly roles: readonly Role[];
  readonly organisation: CastOrganisation | null;
  readonly nisCode: string | null;
}
export interface CastPerson {
  readonly username: string;
  readonly password: string;
  readonly name: string;
  readonly language: 'nl' | 'en' | 'fr' | 'de';
  readonly email: string;
  readonly nationalNumber: string | null;
  readonly capacities: readonly Capacity[];
  /** One line for the sign-in page. */
  readonly about: string;
}
export interface CastClient {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly roles: readonly Role[];
  readonly organisation: CastOrganisation;
  readonly nisCode: string | null;
}

export const NOTARY: CastOrganisation = {
  id: '0428315871',
  name: 'Notariskantoor Peeters & Claes',
  kind: 'NOTARY',
};
export const AGENT: CastOrganisation = { id: enterpriseNumber(7654321), name: 'Immo Dijle', kind: 'AGENT' };
/** Enterprise number of the government body of the cast. */
export const GOVERNMENT_KBO = enterpriseNumber(3168803);
const GOVERNMENT: CastOrganisation = { id: 'OVO002949', name: 'Digitaal Vlaanderen', kind: 'GOVERNMENT' };
export const PLATFORM: CastOrganisation = {
  id: enterpriseNumber(8111222),
  name: 'Vastgoedinformatieplatform',
  kind: 'PLATFORM',
};
const municipality = (nisCode: string): CastOrganisation => {
  const { kbo, name } = townOf(nisCode);
  return {
    id: kbo,
    name: `Stad ${name}`.replace('Stad Holsbeek', 'Gemeente Holsbeek'),
    kind: 'MUNICIPALITY',
  };
};
const officer = (nisCode: string, ...roles: readonly Role[]): Capacity => ({
  roles,
  organisation: municipality(nisCode),
  nisCode,
});
const CITIZEN: Capacity = { roles: ['CITIZEN'], organisation: null, nisCode: null };

const person = (
  username: string,
  name: string,
  about: string,
  capacities: readonly Capacity[],
  more: { nationalNumber?: string; language?: CastPerson['language'] } = {},
): CastPerson => ({
  username,
  password: 'vip',
  name,
  language: more.language ?? 'nl',
  email: `${username}@zandbak.example`,
  nationalNumber: more.nationalNumber ?? null,
  capacities,
  about,
});

/** Everybody who can sign in: all made up, one password. */
export const PEOPLE: readonly CastPerson[] = [
  person(
    'sofie.claes',
    'Sofie Claes',
    'Medewerker van Notariskantoor Peeters & Claes; werkt ook voor Immo Dijle',
    [
      { roles: ['PROFESSIONAL'], organisation: NOTARY, nisCode: null },
      { roles: ['PROFESSIONAL'], organisation: AGENT, nisCode: null },
    ],
  ),
  person('tom.janssens', 'Tom Janssens', 'Vastgoedmakelaar bij Immo Dijle', [
    { roles: ['PROFESSIONAL'], organisation: AGENT, nisCode: null },
  ]),
  person('jan.peeters', 'Jan Peeters', 'Burger; eigenaar van onder meer Rietkaai 27 in Gent', [CITIZEN], {
    nationalNumber: JAN.nationalNumber,
  }),
  person('lies.vermeulen', 'Lies Vermeulen', 'Burger zonder eigendom', [CITIZEN], {
    nationalNumber: LIES_NUMBER,
  }),
  person('els.dhondt', "Els D'hondt", 'Ambtenaar bij Digitaal Vlaanderen', [
    { roles: ['GOVERNMENT'], organisation: GOVERNMENT, nisCode: null },
  ]),
  person('nele.goossens', 'Nele Goossens', 'Informatieleverancier van Gent', [officer('44021', 'SUPPLIER')]),
  person('bram.desmet', 'Bram De Smet', 'Informatieleverancier van Gent', [officer('44021', 'SUPPLIER')]),
  person('fatima.elidrissi', 'Fatima El Idrissi', 'Informatieleverancier van Gent', [
    officer('44021', 'SUPPLIER'),
  ]),
  person('karel.wouters', 'Karel Wouters', 'Kwaliteitscontroleur van Gent', [officer('44021', 'CONTROLLER')]),
  person('ann.maes', 'Ann Maes', 'Financieel beheerder van Gent', [officer('44021', 'FINANCE_MANAGER')]),
  person('pieter.lenaerts', 'Pieter Lenaerts', 'Informatieleverancier en kwaliteitscontroleur van Leuven', [
    officer('24062', 'SUPPLIER', 'CONTROLLER'),
  ]),
  person('mia.jacobs', 'Mia Jacobs', 'Informatieleverancier en kwaliteitscontroleur van Holsbeek', [
    officer('24043', 'SUPPLIER', 'CONTROLLER'),
  ]),
  person('rita.smet', 'Rita Smet', 'Kwaliteitscontroleur en financieel beheerder van Sint-Niklaas', [
    officer('46021', 'CONTROLLER', 'FINANCE_MANAGER'),
  ]),
  person('dirk.govaerts', 'Dirk Govaerts', 'Functionaris voor gegevensbescherming (auditor)', [
    { roles: ['AUDITOR'], organisation: PLATFORM, nisCode: null },
  ]),
  person('petra.willems', 'Petra Willems', 'Beheerder van het platform', [
    { roles: ['PLATFORM_ADMIN'], organisation: PLATFORM, nisCode: null },
  ]),
];

const REQUESTER_SCOPES = [
  'vo_info',
  'vstg_aanvragen_lezen',
  'vstg_aanvragen_wijzigen',
  'vstg_aangevraagde_dossiers',
  'vstg_bijlagen_lezen',
  'vstg_lijsten_lezen',
  'vstg_facturatie',
] as const;
const MUNICIPAL_SCOPES = [
  'vo_info',
  'vstg_toegekende_dossiers',
  'vstg_validaties',
  'vstg_bijlagen_lezen',
  'vstg_lijsten_lezen',
] as const;

/** Software of the owners of sources: one plays them all, with a scope for each. */
export const SOURCE_OWNER_CLIENT = 'bron-beheer';
const OWNER_SCOPES: readonly string[] = [
  'vo_info',
  ...Object.keys(SOURCES).map((code) => `vip_bron:${code}`),
];

const PORTAL_SCOPES = ['vip_burgerprofiel', 'vip_woningpas'] as const;
const ADMIN_SCOPES = ['vo_info', 'vstg_beheer'] as const;

/** Software that signs in by itself, with `private_key_jwt`. */
export const CLIENTS: readonly CastClient[] = [
  {
    id: 'notaris-software',
    name: 'Notarissoftware',
    scopes: REQUESTER_SCOPES,
    roles: ['PROFESSIONAL'],
    organisation: NOTARY,
    nisCode: null,
  },
  {
    id: 'makelaar-software',
    name: 'Makelaarssoftware',
    scopes: REQUESTER_SCOPES,
    roles: ['PROFESSIONAL'],
    organisation: AGENT,
    nisCode: null,
  },
  {
    id: 'sint-niklaas-gis',
    name: 'GIS van Sint-Niklaas',
    scopes: MUNICIPAL_SCOPES,
    roles: ['MUNICIPAL_SYSTEM'],
    organisation: municipality('46021'),
    nisCode: '46021',
  },
  {
    id: 'hasselt-suite',
    name: 'Vastgoedsuite van Hasselt',
    scopes: MUNICIPAL_SCOPES,
    roles: ['MUNICIPAL_SYSTEM'],
    organisation: municipality('71072'),
    nisCode: '71072',
  },
  {
    id: 'mijn-burgerprofiel',
    name: 'Mijn Burgerprofiel',
    scopes: ['vo_info', 'vip_burgerprofiel'],
    roles: [],
    organisation: GOVERNMENT,
    nisCode: null,
  },
  {
    id: 'woningpas',
    name: 'Woningpas',
    scopes: ['vo_info', 'vip_woningpas'],
    roles: [],
    organisation: GOVERNMENT,
    nisCode: null,
  },
  {
    id: 'platform-beheer',
    name: 'Software van de beheerder van het platform',
    scopes: ADMIN_SCOPES,
    roles: ['PLATFORM_ADMIN'],
    organisation: PLATFORM,
    nisCode: null,
  },
  {
    id: SOURCE_OWNER_CLIENT,
    name: 'Software van de bronbeheerders',
    scopes: OWNER_SCOPES,
    roles: [],
    organisation: GOVERNMENT,
    nisCode: null,
  },
];
export const GATEWAY_CLIENT_ID = 'vip-gateway';
/** The platform as a client of the sources that give tokens; it may do nothing else. */
export const SOURCES_CLIENT_ID = 'vip-bronnen';
export const SOURCE_SCOPES = [
  'dsi_bevragen',
  'omgevingsloket_lezen',
  'dba_lezen',
  'anb_kapmachtigingen_lezen',
  'vlok_lezen',
  'bedrijfsruimten_lezen',
] as const;
export const ALL_SCOPES: readonly string[] = [
  ...new Set([...REQUESTER_SCOPES, ...MUNICIPAL_SCOPES, ...ADMIN_SCOPES, ...PORTAL_SCOPES, ...OWNER_SCOPES]),
];

export const findPerson = (username: string): CastPerson | undefined =>
  PEOPLE.find((candidate) => candidate.username === username);
export const townNames = (): ReadonlyMap<string, string> =>
  new Map(TOWNS.map(({ nisCode, name }) => [nisCode, name]));
