import type { Role } from '@vip/domain-kit';
import type { Capacity, CastClient, CastOrganisation, CastPerson } from './cast.ts';

/** Role names as the platform's entry in ACM/IDM has them; a professional's follows from the trade. */
const ROLE_NAMES: Partial<Record<Role, string>> = {
  GOVERNMENT: 'VIP-Overheid',
  SUPPLIER: 'VIP-Informatieleverancier',
  CONTROLLER: 'VIP-Kwaliteitscontroleur',
  FINANCE_MANAGER: 'VIP-FinancieelBeheerder',
  AUDITOR: 'VIP-Auditor',
  PLATFORM_ADMIN: 'VIP-Beheerder',
  MUNICIPAL_SYSTEM: 'VIP-GemeentelijkSysteem',
};
const roleName = (role: Role, organisation: CastOrganisation): string | undefined =>
  role === 'PROFESSIONAL'
    ? organisation.kind === 'NOTARY'
      ? 'VIP-Notaris'
      : 'VIP-Makelaar'
    : ROLE_NAMES[role];

/** `Role:organisation`, one per role and organisation. */
export const roleClaim = (capacities: readonly Capacity[]): readonly string[] =>
  capacities.flatMap(({ roles, organisation }) =>
    organisation === null
      ? []
      : roles.flatMap((role) =>
          roleName(role, organisation) === undefined
            ? []
            : [`${roleName(role, organisation)}:${organisation.id}`],
        ),
  );

const AUDIENCE = {
  NOTARY: ['EA', 'Ondernemingen'],
  AGENT: ['EA', 'Ondernemingen'],
  OTHER_OFFICIAL: ['EA', 'Ondernemingen'],
  GOVERNMENT: ['GID', 'Vlaamse overheid'],
  MUNICIPALITY: ['LB', 'Lokale besturen'],
  PLATFORM: ['GID', 'Vlaamse overheid'],
  CITIZEN: ['BUR', 'Burgers'],
} as const;

const organisationClaim = ({ organisation, nisCode }: Capacity): readonly object[] =>
  organisation === null
    ? []
    : [
        {
          code: organisation.id,
          naam: organisation.name,
          doelgroep: AUDIENCE[organisation.kind][0],
          soort: organisation.kind,
          ...(nisCode === null ? {} : { niscode: nisCode }),
        },
      ];

/** Everything that ACM/IDM tells about a person; the scope decides which of it a client gets. */
export function claimsOf(person: CastPerson): Record<string, unknown> {
  const [first] = person.capacities;
  const [given, ...family] = person.name.split(' ');
  const organisation = first?.organisation ?? null;
  const [code, name] = AUDIENCE[organisation?.kind ?? 'CITIZEN'];
  return {
    sub: person.username,
    given_name: given,
    family_name: family.join(' '),
    name: person.name,
    locale: person.language,
    ...(person.nationalNumber === null ? {} : { rrn: person.nationalNumber }),
    vo_id: `vo-${person.username}`,
    vo_email: person.email,
    vo_doelgroepcode: code,
    vo_doelgroepnaam: name,
    ...(organisation === null
      ? {}
      : {
          vo_orgcode: organisation.id,
          vo_orgnaam: organisation.name,
          vo_organisaties: person.capacities.flatMap(organisationClaim),
        }),
    vastgoedinformatie_rol_3d: roleClaim(person.capacities),
  };
}

/** What a machine's token says about who it acts for. */
export const machineClaims = (client: CastClient): Record<string, unknown> => ({
  vo_orgcode: client.organisation.id,
  vo_orgnaam: client.organisation.name,
  vo_applicatienaam: client.name,
  vo_doelgroepcode: AUDIENCE[client.organisation.kind][0],
  vastgoedinformatie_rol_3d: roleClaim([
    { roles: client.roles, organisation: client.organisation, nisCode: client.nisCode },
  ]),
  vo_organisaties: organisationClaim({
    roles: client.roles,
    organisation: client.organisation,
    nisCode: client.nisCode,
  }),
  ...(client.nisCode === null ? {} : { niscode: client.nisCode }),
});

/** Which claims a scope opens, as ACM/IDM documents them. */
export const SCOPE_CLAIMS: Record<string, readonly string[]> = {
  openid: ['sub'],
  profile: ['given_name', 'family_name', 'name', 'locale'],
  rrn: ['rrn'],
  vo: ['vo_id', 'vo_doelgroepcode', 'vo_doelgroepnaam', 'vo_orgcode', 'vo_orgnaam', 'vo_organisaties'],
  vo_email: ['vo_email'],
  vastgoedinformatie: ['vastgoedinformatie_rol_3d'],
};
