import { useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Badge, Button, Dialog, EmptyState, Link, Note, TextField, useFormats } from '@vip/ui';
import { useNavigate } from 'react-router';
import type { ControllerMunicipalSourcesQuery } from '../../gql/graphql.ts';
import { CREATE_REGISTER } from './documents.ts';
import { ItemChoice, type AnswerableItem } from './ItemChoice.tsx';

type Register = NonNullable<ControllerMunicipalSourcesQuery['municipalSources']>['registers'][number];

/** The registers that were loaded from files, each with what answers now. */
export function Registers({
  registers,
  items,
}: {
  registers: readonly Register[];
  items: readonly AnswerableItem[];
}) {
  const { t } = useLingui();
  const [making, setMaking] = useState(false);
  return (
    <section aria-labelledby="registers" className="stack">
      <div className="row row--between">
        <h2 id="registers">{t`Registers uit een bestand`}</h2>
        <Button kind="primary" onPress={() => setMaking(true)}>{t`Nieuw register`}</Button>
      </div>
      {registers.length === 0 ? (
        <EmptyState title={t`Nog geen registers`}>
          {t`Een leegstandsregister, oude vergunningen: laad een CSV-, XLSX- of GeoJSON-bestand op, en nieuwe dossiers worden ermee beantwoord.`}
        </EmptyState>
      ) : (
        <ul className="registers">
          {registers.map((register) => (
            <RegisterLine key={register.id} register={register} />
          ))}
        </ul>
      )}
      {making && <NewRegister items={items} onClose={() => setMaking(false)} />}
    </section>
  );
}

/** One register, and what answers from it now. */
export function RegisterLine({ register }: { register: Register }) {
  const { t } = useLingui();
  const formats = useFormats();
  const current = register.versions.find(({ inForce }) => inForce);
  return (
    <li>
      <span className="grow">
        <Link href={`/sources/registers/${register.id}`}>{register.name}</Link>
        <span className="sub small">{register.items.map(({ label }) => label).join(', ')}</span>
      </span>
      {current ? (
        <span className="small">
          <Badge icon="check" tone="ok">{t`antwoordt`}</Badge>{' '}
          {t`versie ${current.number}, ${formats.number(current.rowsAccepted)} rijen`}
          {current.validAsOf && `, ${t`juist op ${formats.date(current.validAsOf)}`}`}
        </span>
      ) : (
        <Badge icon="clock" tone="warn">{t`antwoordt nog niet`}</Badge>
      )}
    </li>
  );
}

function NewRegister({ items, onClose }: { items: readonly AnswerableItem[]; onClose: () => void }) {
  const { t } = useLingui();
  const client = useApolloClient();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const make = async () => {
    setBusy(true);
    setWrong({});
    try {
      const { data } = await client.mutate({
        mutation: CREATE_REGISTER,
        variables: { input: { name, items: [...chosen] } },
      });
      const answer = data!.createRegister;
      if (answer.__typename === 'RegisterSuccess')
        return void navigate(`/sources/registers/${answer.register.id}`);
      setWrong(
        answer.__typename === 'InvalidInput'
          ? Object.fromEntries(answer.fields.map(({ path, message }) => [path[0] ?? '', message]))
          : { '': answer.message },
      );
    } catch {
      setWrong({ '': t`Er kwam geen antwoord. Probeer het opnieuw.` });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Nieuw register`}
      foot={<Button kind="primary" isPending={busy} onPress={() => void make()}>{t`Register maken`}</Button>}
    >
      <div className="stack">
        <TextField
          label={t`Naam van het register`}
          hint={t`Zo staat het in het bewijs van elk antwoord.`}
          value={name}
          onChange={setName}
          error={wrong['name']}
        />
        <ItemChoice
          label={t`Welke inlichtingen beantwoordt het?`}
          items={items}
          chosen={chosen}
          onChange={setChosen}
          error={wrong['items']}
        />
        {wrong[''] && <Note tone="error">{wrong['']}</Note>}
      </div>
    </Dialog>
  );
}
