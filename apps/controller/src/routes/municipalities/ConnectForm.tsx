import { useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button, DateField, Note, RadioGroup, TextField } from '@vip/ui';
import type { Municipality_ConnectionFragment, MunicipalIntegration } from '../../gql/graphql.ts';
import { CONNECT } from './documents.ts';
import { useAdminAct } from '../useAdminAct.ts';
import { useMunicipalityWords } from './useMunicipalityWords.ts';

type Connection = NonNullable<Municipality_ConnectionFragment['connection']>;

/** From which day one can order in the municipality, how it works, and who answers for it. The first day of one that began stays. */
export function ConnectForm({ nisCode, connection }: { nisCode: string; connection: Connection }) {
  const { t } = useLingui();
  const client = useApolloClient();
  const { integrations } = useMunicipalityWords();
  const { busy, wrong, send, setWrong } = useAdminAct();
  const begun = connection.state === 'CONNECTED';
  const [from, setFrom] = useState(connection.state === 'ENDED' ? null : connection.connectedFrom);
  const [integration, setIntegration] = useState<MunicipalIntegration>(connection.integration);
  const [contactEmail, setContactEmail] = useState(connection.contactEmail ?? '');
  const save = async () => {
    if (!from) return setWrong({ connectedFrom: t`Vul de eerste dag in.` });
    const input = {
      nisCode,
      connectedFrom: from,
      integration,
      contactEmail,
      expectedVersion: connection.version,
    };
    await send(
      async () =>
        (await client.mutate({ mutation: CONNECT, variables: { input } })).data?.connectMunicipality,
      'MunicipalConnectionSuccess',
      t`Aansluiting bewaard`,
    );
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <DateField
        className="field--short"
        label={t`Aan te vragen vanaf`}
        hint={
          begun
            ? t`De gemeente is al aangesloten; haar eerste dag ligt vast.`
            : t`Vandaag of later. Tot dan wordt een aanvraag geweigerd, met deze dag erbij.`
        }
        value={from}
        onChange={setFrom}
        isDisabled={begun}
        error={wrong['connectedFrom']}
      />
      <RadioGroup
        label={t`Hoe werkt de gemeente?`}
        value={integration}
        onChange={setIntegration}
        choices={[
          {
            value: 'NONE',
            label: integrations.NONE,
            description: t`Haar medewerkers vullen aan en valideren in het platform (optie 1).`,
          },
          {
            value: 'DATA',
            label: integrations.DATA,
            description: t`Haar systeem vult in; valideren gebeurt in het platform (optie 2).`,
          },
          {
            value: 'FULL',
            label: integrations.FULL,
            description: t`Status, gegevens en validatie komen uit haar systeem (optie 3).`,
          },
        ]}
      />
      <TextField
        label={t`E-mailadres voor vragen`}
        hint={t`Staat op de documenten van de gemeente.`}
        type="email"
        value={contactEmail}
        onChange={setContactEmail}
        maxLength={254}
        error={wrong['contactEmail']}
      />
      {(wrong[''] ?? wrong['nisCode']) && <Note tone="error">{wrong[''] ?? wrong['nisCode']}</Note>}
      <Button type="submit" kind="primary" isPending={busy}>
        {begun || connection.state === 'PLANNED' ? t`Wijziging bewaren` : t`Gemeente aansluiten`}
      </Button>
    </form>
  );
}
