import { useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Dialog, LinkButton, TextArea, TextField } from '@vip/ui';
import { readKeys } from '../../cart/cart.ts';
import { graphql } from '../../gql/index.ts';
import { composeKey, NO_PARTS } from './keyParts.ts';

export const PARCELS_AT = graphql(`
  query ParcelsAt($x: Float!, $y: Float!) {
    parcelsAt(x: $x, y: $y) {
      capakey
    }
  }
`);

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
      {open === 'steps' && <StepsDialog onClose={() => setOpen(null)} onPick={onPick} />}
      {open === 'list' && <ListDialog onClose={() => setOpen(null)} onPick={onPick} />}
    </div>
  );
}

interface DialogProps {
  readonly onClose: () => void;
  readonly onPick: (capakeys: readonly string[]) => void;
}

function StepsDialog({ onClose, onPick }: DialogProps) {
  const { t } = useLingui();
  const [parts, setParts] = useState(NO_PARTS);
  const key = composeKey(parts);
  const field = (name: keyof typeof parts, label: string, maxLength: number) => (
    <TextField
      label={label}
      maxLength={maxLength}
      value={parts[name]}
      onChange={(text) => setParts({ ...parts, [name]: text })}
    />
  );
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Perceel stap voor stap`}
      lead={t`Neem de gegevens over van uw kadastraal uittreksel.`}
      foot={
        <Button
          kind="primary"
          disabledReason={key ? undefined : t`Vul minstens afdeling, sectie en grondnummer in.`}
          onPress={() => {
            if (key) onPick([key]);
            onClose();
          }}
        >
          {key ? t`${key} zoeken` : t`Perceel zoeken`}
        </Button>
      }
    >
      <div className="keyparts">
        {field('division', t`Afdeling (5 cijfers)`, 5)}
        {field('section', t`Sectie`, 1)}
        {field('number', t`Grondnummer`, 4)}
        {field('bis', t`Bisnummer`, 2)}
        {field('letter', t`Letter`, 1)}
        {field('power', t`Macht`, 3)}
      </div>
    </Dialog>
  );
}

function ListDialog({ onClose, onPick }: DialogProps) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const { keys, wrong } = readKeys(text);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Lijst van CaPaKeys plakken`}
      lead={t`Eén per regel of met komma's ertussen, in elke schrijfwijze.`}
      foot={
        <Button
          kind="primary"
          disabledReason={keys.length > 0 ? undefined : t`Plak minstens één CaPaKey.`}
          onPress={() => {
            onPick(keys);
            onClose();
          }}
        >
          {keys.length === 1 ? t`1 perceel toevoegen` : t`${keys.length} percelen toevoegen`}
        </Button>
      }
    >
      <TextArea
        label={t`CaPaKeys`}
        rows={8}
        value={text}
        onChange={setText}
        error={
          wrong.length > 0
            ? t`Dit zijn geen CaPaKeys: ${wrong.slice(0, 5).join(', ')}. De andere kunt u toevoegen.`
            : null
        }
      />
    </Dialog>
  );
}
