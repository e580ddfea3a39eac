import { useLingui } from '@lingui/react/macro';
import { Badge } from '@vip/ui';
import type { ConnectionState } from '../../gql/graphql.ts';
import { isIncomplete, type Listed } from './standing.ts';
import { useMunicipalityWords } from './useMunicipalityWords.ts';

const LOOK = {
  NOT_CONNECTED: { icon: 'unplug', tone: 'plain' },
  PLANNED: { icon: 'cal', tone: 'busy' },
  CONNECTED: { icon: 'ok', tone: 'ok' },
  ENDED: { icon: 'ban', tone: 'plain' },
} as const satisfies Record<ConnectionState, object>;

/** How a municipality stands, and whether something is missing. */
export function StateBadges({ municipality }: { municipality: Pick<Listed, 'connection' | 'payee'> }) {
  const { t } = useLingui();
  const words = useMunicipalityWords();
  const { connection } = municipality;
  if (!connection) return null;
  return (
    <span className="row">
      <Badge {...LOOK[connection.state]}>{words.state(connection)}</Badge>
      {isIncomplete(municipality) && <Badge icon="warn" tone="warn">{t`Onvolledig`}</Badge>}
    </span>
  );
}
