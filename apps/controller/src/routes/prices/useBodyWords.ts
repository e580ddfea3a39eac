import { useLingui } from '@lingui/react/macro';
import type { Exempt } from './PricesScreen.tsx';

/** Kinds of buyers that can be exempt as a whole. */
export const EXEMPT_KINDS = ['GOVERNMENT', 'MUNICIPALITY', 'OTHER_OFFICIAL'] as const;
export type ExemptKind = (typeof EXEMPT_KINDS)[number];

/** Who an exempt body is, in words. */
export function useBodyWords() {
  const { t } = useLingui();
  const kinds: Readonly<Record<ExemptKind, string>> = {
    GOVERNMENT: t`Alle overheden`,
    MUNICIPALITY: t`Alle gemeenten`,
    OTHER_OFFICIAL: t`Alle andere instrumenterende ambtenaren`,
  };
  return {
    kinds,
    body: ({ kind, organisationId, partyKind }: Exempt): string => {
      if (kind === 'OWN_MUNICIPALITY') return t`Een gemeente, op haar eigen grondgebied`;
      if (kind === 'ORGANISATION') return t`Organisatie ${organisationId}`;
      return EXEMPT_KINDS.some((one) => one === partyKind)
        ? kinds[partyKind as ExemptKind]
        : (partyKind ?? '');
    },
  };
}
