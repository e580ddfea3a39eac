import { useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button, Note, TextField } from '@vip/ui';
import type { Municipality_PayeeFragment } from '../../gql/graphql.ts';
import { SET_PAYEE } from './documents.ts';
import { useAdminAct } from '../useAdminAct.ts';

type Payee = NonNullable<Municipality_PayeeFragment['payee']>;

/** `BE68539007547034` in groups of four, as people read it. */
const grouped = (iban: string | null): string => iban?.replaceAll(/(.{4})(?=.)/g, '$1 ') ?? '';

/** To whom the municipality's part is paid. */
export function PayeeForm({ nisCode, payee }: { nisCode: string; payee: Payee }) {
  const { t } = useLingui();
  const client = useApolloClient();
  const { busy, wrong, send } = useAdminAct();
  const [legalName, setLegalName] = useState(payee.legalName ?? '');
  const [enterpriseNumber, setEnterpriseNumber] = useState(payee.enterpriseNumber ?? '');
  const [iban, setIban] = useState(grouped(payee.iban));
  const save = () =>
    send(
      async () =>
        (
          await client.mutate({
            mutation: SET_PAYEE,
            variables: {
              input: { nisCode, legalName, enterpriseNumber, iban, expectedVersion: payee.version },
            },
          })
        ).data?.setMunicipalPayee,
      'SetMunicipalPayeeSuccess',
      t`Uitbetaling bewaard`,
    );
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label={t`Naam in de KBO`}
        value={legalName}
        onChange={setLegalName}
        maxLength={150}
        error={wrong['legalName']}
      />
      <TextField
        label={t`Ondernemingsnummer`}
        hint={t`Tien cijfers, bijvoorbeeld 0207.451.227.`}
        value={enterpriseNumber}
        onChange={setEnterpriseNumber}
        maxLength={20}
        error={wrong['enterpriseNumber']}
      />
      <TextField
        label={t`Rekening (IBAN)`}
        hint={t`Hierop wordt het gemeentelijk deel uitbetaald. De vorige rekening blijft in het logboek staan.`}
        value={iban}
        onChange={setIban}
        maxLength={42}
        error={wrong['iban']}
      />
      {wrong[''] && <Note tone="error">{wrong['']}</Note>}
      <Button type="submit" kind="primary" isPending={busy}>{t`Uitbetaling bewaren`}</Button>
    </form>
  );
}
