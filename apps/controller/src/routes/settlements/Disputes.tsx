import type { FragmentType } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useAct } from '@vip/desk/acts/useAct.ts';
import { Button, Note, StatusBadge, toast, useFormats, usePart } from '@vip/ui';
import type { Disputes_DisputeFragment as Dispute } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { useDisputeWords } from './useDisputeWords.ts';

const DISPUTE = graphql(`
  fragment Disputes_dispute on SettlementDispute {
    id
    settlementNumber
    reason
    text
    raisedAt
    version
    openLines
    availableActions
    correction {
      cents
      formatted
    }
    lines {
      id
      dossierNumber
      state
      motivation
      amount {
        formatted
      }
      corrected {
        formatted
      }
    }
  }
`);

const WITHDRAW = graphql(`
  mutation WithdrawSettlementDispute($input: WithdrawSettlementDisputeInput!) {
    withdrawSettlementDispute(input: $input) {
      __typename
      ... on WithdrawSettlementDisputeSuccess {
        dispute {
          ...Disputes_dispute
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

/** Lines that are shown of one dispute; a dispute of a whole settlement can have a thousand. */
const MOST_SHOWN = 20;

/** What was disputed of this settlement, what the platform answered, and the way back while it has not. */
export function Disputes({
  disputes,
  onChange,
}: {
  disputes: readonly FragmentType<typeof DISPUTE>[];
  onChange: () => void;
}) {
  const { t } = useLingui();
  const all = usePart(DISPUTE, disputes);
  if (all.length === 0) return null;
  return (
    <section aria-labelledby="disputes">
      <h2 id="disputes">{t`Uw betwistingen`}</h2>
      <ul className="disputes">
        {all.map((dispute) => (
          <OneDispute key={dispute.id} dispute={dispute} onChange={onChange} />
        ))}
      </ul>
    </section>
  );
}

function OneDispute({ dispute, onChange }: { dispute: Dispute; onChange: () => void }) {
  const { t } = useLingui();
  const formats = useFormats();
  const words = useDisputeWords();
  const client = useApolloClient();
  const { act, busy, refusal } = useAct();
  const { id: disputeId, version: expectedVersion, lines, correction } = dispute;
  const withdraw = async () => {
    const input = { disputeId, expectedVersion };
    const done = await act(
      async () =>
        (await client.mutate({ mutation: WITHDRAW, variables: { input } })).data?.withdrawSettlementDispute,
      'WithdrawSettlementDisputeSuccess',
    );
    if (!done) return;
    toast({ text: t`Betwisting ingetrokken`, icon: 'undo' });
    onChange();
  };
  return (
    <li>
      <p>
        <b>{words[dispute.reason]}</b> <span className="sub">{formats.date(dispute.raisedAt)}</span>
      </p>
      <p>{dispute.text}</p>
      <ul>
        {lines.slice(0, MOST_SHOWN).map((line) => (
          <li key={line.id}>
            <span className="row">
              {line.dossierNumber} <StatusBadge kind="dispute" status={line.state} small bare />
            </span>
            {line.corrected && (
              <span className="sub">{t`${line.amount.formatted} wordt ${line.corrected.formatted}`}</span>
            )}
            {line.motivation && <span className="sub">{line.motivation}</span>}
          </li>
        ))}
      </ul>
      {lines.length > MOST_SHOWN && (
        <p className="sub">{t`en nog ${formats.number(lines.length - MOST_SHOWN)} lijnen`}</p>
      )}
      {correction.cents !== 0 && (
        <p className="small">{t`Correctie van ${correction.formatted} in de maand van het antwoord`}</p>
      )}
      {dispute.availableActions.includes('WITHDRAW') && (
        <Button
          icon="undo"
          isPending={busy}
          onPress={() => void withdraw()}
        >{t`Betwisting intrekken`}</Button>
      )}
      {refusal && <Note tone="error">{refusal}</Note>}
    </li>
  );
}
