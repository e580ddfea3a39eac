import { useState } from 'react';
import type { FragmentType } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useAct } from '@vip/desk/acts/useAct.ts';
import { Button, Capakey, Note, StatusBadge, toast, useFormats, usePart } from '@vip/ui';
import { graphql } from '../../gql/index.ts';
import { useDisputeWords } from '../settlements/useDisputeWords.ts';
import { AnswerLine } from './AnswerLine.tsx';
import { answersOf, forAll, type Drafts } from './answers.ts';

const DISPUTE = graphql(`
  fragment AnswerDispute_dispute on SettlementDispute {
    id
    settlementNumber
    whole
    reason
    text
    raisedAt
    version
    openLines
    availableActions
    municipality {
      nisCode
      name
    }
    held {
      formatted
    }
    lines {
      id
      dossierNumber
      capakey
      state
      motivation
      amount {
        cents
        formatted
      }
      corrected {
        formatted
      }
    }
  }
`);

const ANSWER = graphql(`
  mutation AnswerSettlementDispute($input: AnswerSettlementDisputeInput!) {
    answerSettlementDispute(input: $input) {
      __typename
      ... on AnswerSettlementDisputeSuccess {
        dispute {
          ...AnswerDispute_dispute
        }
      }
      ... on InvalidInput {
        message
        fields {
          message
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

/** Lines in sight at once; a dispute of a whole settlement can have a thousand. */
const STEP = 25;

interface AnswerDisputeProps {
  readonly dispute: FragmentType<typeof DISPUTE>;
  readonly onAnswered: () => void;
}

/** One dispute: what the municipality says, and an answer for each line that waits for one. */
export function AnswerDispute(props: AnswerDisputeProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const words = useDisputeWords();
  const client = useApolloClient();
  const { act, busy, refusal } = useAct();
  const dispute = usePart(DISPUTE, props.dispute);
  const [drafts, setDrafts] = useState<Drafts>({});
  const [asked, setAsked] = useState(false);
  const [most, setMost] = useState(STEP);
  const open = dispute.lines.filter(({ state }) => state === 'OPEN');
  const answers = answersOf(open, drafts);
  const first = open[0] && drafts[open[0].id];
  const send = async () => {
    setAsked(true);
    if (!answers.ok) return;
    const input = { disputeId: dispute.id, expectedVersion: dispute.version, answers: answers.value };
    const done = await act(
      async () =>
        (await client.mutate({ mutation: ANSWER, variables: { input } })).data?.answerSettlementDispute,
      'AnswerSettlementDisputeSuccess',
    );
    if (!done) return;
    setDrafts({});
    setAsked(false);
    toast({ text: t`Antwoord verstuurd aan de gemeente`, icon: 'send' });
    props.onAnswered();
  };
  return (
    <li className="adispute">
      <h3>{t`${dispute.municipality.name} betwist ${dispute.settlementNumber}`}</h3>
      <p className="sub">
        {[
          words[dispute.reason],
          formats.date(dispute.raisedAt),
          dispute.whole ? t`hele afrekening` : null,
          open.length > 0 ? t`${dispute.held.formatted} wordt niet uitbetaald voor u antwoordt` : null,
        ]
          .filter(Boolean)
          .join(', ')}
      </p>
      <blockquote>{dispute.text}</blockquote>
      <ul>
        {dispute.lines.slice(0, most).map((line) => (
          <li key={line.id}>
            <p className="row">
              <b>{line.dossierNumber}</b>
              {line.capakey && <Capakey value={line.capakey} />}
              <span>{line.amount.formatted}</span>
              {line.state !== 'OPEN' && <StatusBadge kind="dispute" status={line.state} small bare />}
            </p>
            {line.corrected && <p className="sub">{t`wordt ${line.corrected.formatted}`}</p>}
            {line.motivation && <p className="sub">{line.motivation}</p>}
            {line.state === 'OPEN' && dispute.availableActions.includes('ANSWER') && (
              <AnswerLine
                line={line}
                draft={drafts[line.id]}
                asked={asked}
                onChange={(draft) => setDrafts((before) => ({ ...before, [line.id]: draft }))}
              />
            )}
          </li>
        ))}
      </ul>
      {dispute.lines.length > most && (
        <Button
          onPress={() => setMost(most + STEP)}
        >{t`Nog ${formats.number(dispute.lines.length - most)} lijnen tonen`}</Button>
      )}
      {first?.outcome && open.length > 1 && (
        <Button
          icon="copy"
          onPress={() => setDrafts(forAll(open, first))}
        >{t`Eerste antwoord voor alle ${formats.number(open.length)} open lijnen gebruiken`}</Button>
      )}
      {dispute.availableActions.includes('ANSWER') && (
        <Button kind="primary" icon="send" isPending={busy} onPress={() => void send()}>
          {t`Antwoord versturen`}
        </Button>
      )}
      {asked && !answers.ok && answers.refusal === 'none' && (
        <Note tone="error">{t`Beantwoord minstens één lijn.`}</Note>
      )}
      {refusal && <Note tone="error">{refusal}</Note>}
    </li>
  );
}
