import { useLingui } from '@lingui/react/macro';
import { useFormats } from '@vip/ui';
import type { ConnectionState, MunicipalIntegration, PayeeGap } from '../../gql/graphql.ts';

interface Connected {
  readonly state: ConnectionState;
  readonly connectedFrom: string | null;
  readonly connectedUntil: string | null;
}

/** How a municipality takes part, in words. */
export function useMunicipalityWords() {
  const { t } = useLingui();
  const formats = useFormats();
  const integrations: Readonly<Record<MunicipalIntegration, string>> = {
    NONE: t`In onze schermen`,
    DATA: t`Eigen software levert gegevens`,
    FULL: t`Eigen software doet alles`,
  };
  const gaps: Readonly<Record<PayeeGap, string>> = {
    LEGAL_NAME: t`naam`,
    ENTERPRISE_NUMBER: t`ondernemingsnummer`,
    IBAN: t`rekening`,
    TARIFF: t`tarief`,
  };
  return {
    integrations,
    gaps: (missing: readonly PayeeGap[]) => missing.map((gap) => gaps[gap]).join(', '),
    state: ({ state, connectedFrom, connectedUntil }: Connected): string => {
      const from = connectedFrom ? formats.date(connectedFrom) : '';
      const until = connectedUntil ? formats.date(connectedUntil) : '';
      switch (state) {
        case 'PLANNED':
          return t`Vanaf ${from}`;
        case 'CONNECTED':
          return connectedUntil ? t`Aangesloten tot en met ${until}` : t`Aangesloten`;
        case 'ENDED':
          return t`Afgesloten`;
        case 'NOT_CONNECTED':
          return t`Niet aangesloten`;
      }
    },
  };
}
