import { lazy, Suspense, useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { LinkButton } from '@vip/ui';
import { Link } from 'react-router';
import { graphql } from '../../gql/index.ts';

export const PARCELS_AT = graphql(`
  query ParcelsAt($x: Float!, $y: Float!) {
    parcelsAt(x: $x, y: $y) {
      capakey
    }
  }
`);

const StepsDialog = lazy(async () => ({ default: (await import('./StepsDialog.tsx')).StepsDialog }));
const ListDialog = lazy(async () => ({ default: (await import('./ListDialog.tsx')).ListDialog }));

export interface OtherWaysProps {
  readonly onPick: (capakeys: readonly string[]) => void;
  readonly onTrouble: (message: string) => void;
}

/** Step by step, from where you stand, or a pasted list. */
export function OtherWays({ onPick, onTrouble }: OtherWaysProps) {
  const { t } = useLingui();
  const client = useApolloClient();
  const [open, setOpen] = useState<'steps' | 'list' | null>(null);

  const locate = () => {
    const failed = () => onTrouble(t`Uw browser gaf geen locatie. Zoek met een adres of klik op de kaart.`);
    if (!navigator.geolocation) return failed();
    navigator.geolocation.getCurrentPosition(
      async ({ coords }) => {
        const { toLambert72 } = await import('@vip/ui/map/grid.ts');
        const [x, y] = toLambert72(coords.longitude, coords.latitude);
        const { data } = await client.query({ query: PARCELS_AT, variables: { x, y } });
        const capakey = data?.parcelsAt[0]?.capakey;
        if (capakey) onPick([capakey]);
        else onTrouble(t`Op uw locatie ligt geen perceel. Klik het juiste perceel aan op de kaart.`);
      },
      failed,
      { enableHighAccuracy: true, timeout: 10_000 },
    );
  };

  return (
    <div className="ways">
      <LinkButton onPress={() => setOpen('steps')}>
        <Trans>Stap voor stap</Trans>
      </LinkButton>
      <LinkButton icon="locate" onPress={locate}>
        <Trans>Mijn locatie</Trans>
      </LinkButton>
      <LinkButton onPress={() => setOpen('list')}>
        <Trans>Lijst plakken</Trans>
      </LinkButton>
      <Link className="link" to="/area">
        <Trans>Openbaar domein tekenen</Trans>
      </Link>
      <Suspense fallback={null}>
        {open === 'steps' && <StepsDialog onClose={() => setOpen(null)} onPick={onPick} />}
        {open === 'list' && <ListDialog onClose={() => setOpen(null)} onPick={onPick} />}
      </Suspense>
    </div>
  );
}

export interface PickDialogProps {
  readonly onClose: () => void;
  readonly onPick: (capakeys: readonly string[]) => void;
}
