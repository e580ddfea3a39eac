import { useLingui } from '@lingui/react/macro';
import type { Role } from '@vip/domain-kit';
import type { Capacity } from '@vip/ui';

/** What a capacity lets you do, in words. */
export function useRoleWords(): (capacity: Capacity) => string {
  const { t } = useLingui();
  const words: Record<Role, string> = {
    CITIZEN: t`Als burger, voor percelen waarop u een recht hebt`,
    PROFESSIONAL: t`Aanvrager`,
    GOVERNMENT: t`Aanvrager voor de overheid`,
    SUPPLIER: t`Informatieleverancier`,
    CONTROLLER: t`Kwaliteitscontroleur`,
    FINANCE_MANAGER: t`Financieel beheerder`,
    MUNICIPAL_SYSTEM: t`Gemeentelijk systeem`,
    AUDITOR: t`Auditor`,
    PLATFORM_ADMIN: t`Platformbeheerder`,
  };
  return ({ roles }) => roles.map((role) => words[role]).join(', ');
}
