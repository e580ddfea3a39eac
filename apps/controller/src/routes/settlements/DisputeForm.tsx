import { useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useAct } from '@vip/desk/acts/useAct.ts';
import { Button, Note, Select, TextArea, toast } from '@vip/ui';
import type { SettlementDisputeReason } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import type { Settlement } from './SettlementsScreen.tsx';
import { useDisputeWords } from './useDisputeWords.ts';

const DISPUTE = graphql(`
  mutation DisputeSettlement($input: DisputeSettlementInput!) {
    disputeSettlement(input: $input) {
      __typename
      ... on DisputeSettlementSuccess {
        settlement {
          id
          version
        }
        dispute {
          id
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

/** Of the server too: shorter says nothing that somebody could answer. */
const LEAST = 10;

interface DisputeFormProps {
  readonly settlement: Pick<Settlement, 'id' | 'version'>;
  /** A line by its id, or all that can be disputed. */
  readonly about: { readonly lineId: string } | 'whole';
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Says why a line, or the whole settlement, is not right; from then on it is not paid before the platform answered. */
export function DisputeForm({ settlement, about, onDone, onCancel }: DisputeFormProps) {
  const { t } = useLingui();
  const client = useApolloClient();
  const words = useDisputeWords();
  const { act, busy, refusal } = useAct();
  const [reason, setReason] = useState<SettlementDisputeReason | null>(null);
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const tooShort = text.trim().length < LEAST;
  const send = async () => {
    setAsked(true);
    if (!reason || tooShort) return;
    const input = {
      settlementId: settlement.id,
      expectedVersion: settlement.version,
      reason,
      text: text.trim(),
      ...(about === 'whole' ? { whole: true } : { lines: [about.lineId] }),
    };
    const done = await act(
      async () => (await client.mutate({ mutation: DISPUTE, variables: { input } })).data?.disputeSettlement,
      'DisputeSettlementSuccess',
    );
    if (!done) return;
    toast({
      text: t`Betwisting verstuurd: dit wordt niet uitbetaald voor het platform antwoordt`,
      icon: 'flag',
    });
    onDone();
  };
  return (
    <form
      className="disputing"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Select
        label={t`Reden`}
        value={reason}
        onChange={setReason}
        error={asked && !reason ? t`Kies een reden.` : undefined}
        options={Object.entries(words).map(([value, label]) => ({
          value: value as SettlementDisputeReason,
          label,
        }))}
      />
      <TextArea
        label={t`Toelichting voor het platform`}
        value={text}
        onChange={setText}
        maxLength={2_000}
        rows={2}
        error={asked && tooShort ? t`Schrijf in minstens 10 tekens wat niet klopt.` : undefined}
      />
      <div className="row">
        <Button type="submit" kind="primary" isPending={busy}>
          {about === 'whole' ? t`Hele afrekening betwisten` : t`Lijn betwisten`}
        </Button>
        <Button onPress={onCancel}>{t`Annuleren`}</Button>
      </div>
      {refusal && <Note tone="error">{refusal}</Note>}
    </form>
  );
}
