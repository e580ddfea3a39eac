import { useLingui } from '@lingui/react/macro';
import type { QueueView } from '../../gql/graphql.ts';

/** What the views are called. */
export function useViewNames(): Record<QueueView, string> {
  const { t } = useLingui();
  return {
    MINE: t`Van mij`,
    UNASSIGNED: t`Niet toegewezen`,
    DUE_SOON: t`Bijna te laat`,
    OVERDUE: t`Te laat`,
    BLOCKED: t`Wacht op bron`,
    CORRECTIONS: t`Correcties`,
    IN_CONTROL: t`In kwaliteitscontrole`,
    ALL_OPEN: t`Alle open`,
    DONE: t`Afgewerkt`,
    AUTOMATIC: t`Automatisch gevalideerd`,
  };
}
