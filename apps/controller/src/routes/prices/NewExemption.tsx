import { useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button, DateField, Icon, Note, Select, TextField } from '@vip/ui';
import { useAdminAct } from '../useAdminAct.ts';
import { ADD_EXEMPTION } from './documents.ts';
import { EXEMPT_KINDS, useBodyWords, type ExemptKind } from './useBodyWords.ts';

const EMPTY = {
  who: 'ORGANISATION',
  organisationId: '',
  validFrom: null,
  validTo: null,
  legalBasis: '',
} as const;
interface Draft {
  readonly who: 'ORGANISATION' | ExemptKind;
  readonly organisationId: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly legalBasis: string;
}

/** Puts an organisation, or a kind of body, on the list. */
export function NewExemption({ version, onDecided }: { version: number; onDecided: () => void }) {
  const { t } = useLingui();
  const client = useApolloClient();
  const { kinds } = useBodyWords();
  const { busy, wrong, send, setWrong } = useAdminAct();
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));
  const { who, organisationId, validFrom, validTo, legalBasis } = draft;
  const save = async () => {
    if (!validFrom) return setWrong({ validFrom: t`Vul een dag in.` });
    const input = {
      organisationId: who === 'ORGANISATION' ? organisationId : null,
      partyKind: who === 'ORGANISATION' ? null : who,
      validFrom,
      validTo,
      legalBasis,
      expectedVersion: version,
    };
    const done = await send(
      async () => (await client.mutate({ mutation: ADD_EXEMPTION, variables: { input } })).data?.addExemption,
      'PriceListSuccess',
      t`Vrijstelling bewaard`,
    );
    if (!done) return;
    setDraft(EMPTY);
    onDecided();
  };
  return (
    <details>
      <summary className="btn">
        <Icon name="plus" />
        {t`Vrijstelling toevoegen`}
      </summary>
      <form
        className="stack prices__form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Select
          label={t`Wie`}
          value={who}
          onChange={(value) => set({ who: value })}
          options={[
            { value: 'ORGANISATION', label: t`Eén organisatie` },
            ...EXEMPT_KINDS.map((value) => ({ value, label: kinds[value] })),
          ]}
          error={wrong['partyKind']}
        />
        {who === 'ORGANISATION' && (
          <TextField
            label={t`Ondernemingsnummer of OVO-code`}
            hint={t`Bijvoorbeeld 0207.451.227 of OVO002949.`}
            value={organisationId}
            onChange={(text) => set({ organisationId: text })}
            maxLength={20}
            error={wrong['organisationId']}
          />
        )}
        <DateField
          className="field--short"
          label={t`Geldig vanaf`}
          value={validFrom}
          onChange={(day) => set({ validFrom: day })}
          error={wrong['validFrom']}
        />
        <DateField
          className="field--short"
          label={t`Tot en met`}
          optional
          value={validTo}
          onChange={(day) => set({ validTo: day })}
          error={wrong['validTo']}
        />
        <TextField
          label={t`Steunt op`}
          hint={t`De koper leest dit bij de prijs.`}
          value={legalBasis}
          onChange={(text) => set({ legalBasis: text })}
          maxLength={500}
          error={wrong['legalBasis']}
        />
        {wrong[''] && <Note tone="error">{wrong['']}</Note>}
        <Button type="submit" kind="primary" isPending={busy}>{t`Vrijstelling bewaren`}</Button>
      </form>
    </details>
  );
}
