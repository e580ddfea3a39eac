import type { Caller, Language, Role } from '@vip/domain-kit';

/** Fictitious people and machines, one for each way of standing to a dossier. */
const person = (id: string, name: string, roles: readonly Role[], rest: Partial<Caller> = {}): Caller => ({
  kind: 'person',
  id,
  name,
  roles,
  language: 'nl',
  ...rest,
});
const town = (nisCode: string, name: string) => ({
  nisCode,
  organisation: { id: `town-${nisCode}`, name, kind: 'MUNICIPALITY' as const },
});

export const NOTARY = person('sofie', 'Sofie Claes', ['PROFESSIONAL'], {
  organisation: { id: '0428315871', name: 'Notariskantoor Peeters & Claes', kind: 'NOTARY' },
});
export const COLLEAGUE: Caller = { ...NOTARY, id: 'tine', name: 'Tine Peeters' };
export const AGENT = person('tom', 'Tom Janssens', ['PROFESSIONAL'], {
  organisation: { id: '0400000002', name: 'Immo Dijle', kind: 'AGENT' },
});
export const CITIZEN = person('jan', 'Jan Peeters', ['CITIZEN'], { nationalNumber: '85073003328' });
export const OTHER_CITIZEN = person('lies', 'Lies Vermeulen', ['CITIZEN'], { nationalNumber: '17073003384' });
export const GOVERNMENT = person('els', "Els D'Hondt", ['GOVERNMENT'], {
  organisation: { id: 'OVO002949', name: 'Agentschap', kind: 'GOVERNMENT' },
});
export const SUPPLIER = person('nele', 'Nele Goossens', ['SUPPLIER'], town('44021', 'Stad Gent'));
export const SECOND_SUPPLIER = person('bram', 'Bram Desmet', ['SUPPLIER'], town('44021', 'Stad Gent'));
export const CONTROLLER = person('karel', 'Karel Wouters', ['CONTROLLER'], town('44021', 'Stad Gent'));
export const FINANCE = person('ann', 'Ann Maes', ['FINANCE_MANAGER'], town('44021', 'Stad Gent'));
export const LEUVEN_OFFICER = person(
  'pieter',
  'Pieter Lenaerts',
  ['SUPPLIER', 'CONTROLLER'],
  town('24062', 'Stad Leuven'),
);
export const AUDITOR = person('dirk', 'Dirk Govaerts', ['AUDITOR']);
export const ADMIN = person('petra', 'Petra Willems', ['PLATFORM_ADMIN']);
export const SINT_NIKLAAS_SYSTEM: Caller = {
  ...person('sint-niklaas-gis', 'GIS Sint-Niklaas', ['MUNICIPAL_SYSTEM'], town('46021', 'Stad Sint-Niklaas')),
  kind: 'client',
};
export const HASSELT_SYSTEM: Caller = {
  ...person('hasselt-suite', 'Suite Hasselt', ['MUNICIPAL_SYSTEM'], town('71072', 'Stad Hasselt')),
  kind: 'client',
};
export const SERVICE: Caller = { kind: 'service', id: 'billing', name: 'billing', roles: [], language: 'nl' };

export const speaking = (caller: Caller, language: Language): Caller => ({ ...caller, language });
