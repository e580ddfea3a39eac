import { useLingui } from '@lingui/react/macro';
import type { RequestPurpose } from '../../gql/graphql.ts';

/** What a dossier is asked for, in words. */
export function usePurposes(): Readonly<Record<RequestPurpose, string>> {
  const { t } = useLingui();
  return {
    SALE: t`Verkoop`,
    LONG_LEASE: t`Verhuring voor meer dan negen jaar`,
    LEASEHOLD: t`Erfpacht`,
    SUPERFICIES: t`Opstal`,
    GIFT: t`Schenking`,
    EXCHANGE: t`Ruil`,
    CONTRIBUTION: t`Inbreng in een vennootschap`,
    DIVISION: t`Verdeling`,
    OTHER: t`Andere overdracht`,
  };
}
