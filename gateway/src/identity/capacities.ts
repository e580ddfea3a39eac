import type { Caller, Language, Organisation, PartyKind, Role } from '@vip/domain-kit';

/** One capacity in which a person may act. */
export interface Capacity {
  readonly id: string;
  readonly label: string;
  readonly organisation: Organisation | null;
  readonly roles: readonly Role[];
  readonly nisCode: string | null;
}

export interface Claims {
  readonly sub: string;
  readonly name?: string;
  readonly given_name?: string;
  readonly family_name?: string;
  readonly rrn?: string;
  readonly vo_doelgroepcode?: string;
  readonly vo_orgcode?: string;
  readonly vo_orgnaam?: string;
  readonly vo_organisaties?: readonly {
    readonly code: string;
    readonly naam: string;
    readonly doelgroep?: string;
    readonly niscode?: string;
    readonly soort?: string;
  }[];
  readonly [claim: string]: unknown;
}

const ROLE_OF: Readonly<Record<string, Role>> = {
  'VIP-Notaris': 'PROFESSIONAL',
  'VIP-Makelaar': 'PROFESSIONAL',
  'VIP-Overheid': 'GOVERNMENT',
  'VIP-Informatieleverancier': 'SUPPLIER',
  'VIP-Kwaliteitscontroleur': 'CONTROLLER',
  'VIP-FinancieelBeheerder': 'FINANCE_MANAGER',
  'VIP-GemeentelijkSysteem': 'MUNICIPAL_SYSTEM',
  'VIP-Auditor': 'AUDITOR',
  'VIP-Beheerder': 'PLATFORM_ADMIN',
};
const KIND_OF: Readonly<Record<string, PartyKind>> = {
  'VIP-Notaris': 'NOTARY',
  'VIP-Makelaar': 'AGENT',
  'VIP-Overheid': 'GOVERNMENT',
  'VIP-Informatieleverancier': 'MUNICIPALITY',
  'VIP-Kwaliteitscontroleur': 'MUNICIPALITY',
  'VIP-FinancieelBeheerder': 'MUNICIPALITY',
  'VIP-GemeentelijkSysteem': 'MUNICIPALITY',
  'VIP-Auditor': 'PLATFORM',
  'VIP-Beheerder': 'PLATFORM',
};

/** 3D role strings `Rol:Context`, also `Rol:OrgX, OrgY`; anything else is skipped, never guessed. */
export function parseRoles(value: unknown): { role: string; context: string }[] {
  const texts = (Array.isArray(value) ? value : [value]).filter(
    (text): text is string => typeof text === 'string',
  );
  return texts.flatMap((text) => {
    const [role, contexts] = text.split(':', 2).map((part) => part.trim());
    if (!role || !contexts) return [];
    return contexts
      .split(',')
      .map((context) => ({ role, context: context.trim() }))
      .filter(({ context }) => context !== '');
  });
}

/** The capacities that ACM/IDM's claims give: one per organisation, and being a citizen when there is a national number. */
export function capacitiesOf(claims: Claims, roleClaim: string): Capacity[] {
  const byContext = new Map<string, { roles: Set<Role>; kind: PartyKind }>();
  for (const { role, context } of parseRoles(claims[roleClaim])) {
    const ours = ROLE_OF[role];
    if (!ours) continue;
    const entry = byContext.get(context) ?? { roles: new Set<Role>(), kind: KIND_OF[role]! };
    entry.roles.add(ours);
    byContext.set(context, entry);
  }
  const organisations = claims.vo_organisaties ?? [];
  const capacities: Capacity[] = [...byContext].map(([context, { roles, kind }]) => {
    const known = organisations.find(({ code }) => code === context);
    const name = known?.naam ?? (claims.vo_orgcode === context ? claims.vo_orgnaam : undefined) ?? context;
    return {
      id: context,
      label: name,
      organisation: { id: context, name, kind },
      roles: [...roles],
      nisCode: known?.niscode ?? null,
    };
  });
  const citizen =
    typeof claims.rrn === 'string' &&
    claims.rrn !== '' &&
    (claims.vo_doelgroepcode === 'BUR' || capacities.length === 0);
  if (citizen)
    capacities.push({
      id: 'citizen',
      label: personName(claims),
      organisation: null,
      roles: ['CITIZEN'],
      nisCode: null,
    });
  return capacities;
}

export const personName = (claims: Claims): string =>
  claims.name ?? [claims.given_name, claims.family_name].filter(Boolean).join(' ');

/** Who a signed-in person is in a chosen capacity; without one only their name is known and nothing is theirs. */
export function personAs(
  person: { id: string; name: string; nationalNumber?: string },
  capacity: Capacity | null,
  language: Language,
): Caller {
  return {
    kind: 'person',
    id: person.id,
    name: person.name,
    roles: capacity?.roles ?? [],
    ...(capacity?.organisation ? { organisation: capacity.organisation } : {}),
    ...(capacity?.nisCode ? { nisCode: capacity.nisCode } : {}),
    ...(capacity?.roles.includes('CITIZEN') && person.nationalNumber
      ? { nationalNumber: person.nationalNumber }
      : {}),
    language,
  };
}
