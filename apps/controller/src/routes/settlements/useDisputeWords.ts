import { useLingui } from '@lingui/react/macro';
import type { SettlementDisputeReason } from '../../gql/graphql.ts';

/** Why a municipality disputes a line, in words; the order is that of the list that one chooses from. */
export function useDisputeWords(): Readonly<Record<SettlementDisputeReason, string>> {
  const { t } = useLingui();
  return {
    AMOUNT_WRONG: t`Het bedrag klopt niet`,
    WRONGLY_EXEMPT: t`Ten onrechte vrijgesteld`,
    WRONGLY_GROUPED: t`Ten onrechte in een groep`,
    NOT_OURS: t`Niet van onze gemeente`,
    OTHER: t`Iets anders`,
  };
}
