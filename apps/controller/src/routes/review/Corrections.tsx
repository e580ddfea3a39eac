import { useState } from 'react';
import type { FragmentType } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { Plural, useLingui } from '@lingui/react/macro';
import { useAct } from '@vip/desk/acts/useAct.ts';
import { Button, Note, TextArea, toast, useFormats, usePart } from '@vip/ui';
import type { Corrections_DossierFragment as Dossier } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';

export const CORRECTIONS = graphql(`
  fragment Corrections_dossier on Dossier {
    id
    version
    corrections {
      id
      itemLabel
      reason
      status
      requestedBy
      deadline
      origin
      proposed {
        source {
          code
          name
        }
        beforeSummary
        afterSummary
      }
    }
  }
`);

const RESOLVE = graphql(`
  mutation ControllerResolveCorrection($input: ResolveCorrectionInput!) {
    resolveCorrection(input: $input) {
      __typename
      ... on RequestCorrectionSuccess {
        dossier {
          ...Review_head
        }
        correction {
          id
          status
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

/** What the requester asks to correct: take it up, or turn it down with a motivation. */
export function Corrections(props: { dossier: FragmentType<typeof CORRECTIONS> }) {
  const dossier = usePart(CORRECTIONS, props.dossier);
  const open = dossier.corrections.filter(({ status }) => status === 'OPEN');
  return open.map((correction) => (
    <OneCorrection key={correction.id} dossier={dossier} correction={correction} atOnce={open.length} />
  ));
}

function OneCorrection({
  dossier,
  correction,
  atOnce,
}: {
  dossier: Dossier;
  correction: Dossier['corrections'][number];
  /** How many corrections wait: taking one up takes up all of them. */
  atOnce: number;
}) {
  const { t } = useLingui();
  const formats = useFormats();
  const client = useApolloClient();
  const { act, busy, refusal } = useAct();
  const [rejecting, setRejecting] = useState(false);
  const [motivation, setMotivation] = useState('');
  const { proposed } = correction;
  const resolve = async (resolution: 'REOPEN' | 'REJECT') => {
    const input = {
      dossierId: dossier.id,
      correctionId: correction.id,
      resolution,
      expectedVersion: dossier.version,
      ...(resolution === 'REJECT' ? { motivation: motivation.trim() } : {}),
    };
    const done = await act(
      async () => (await client.mutate({ mutation: RESOLVE, variables: { input } })).data?.resolveCorrection,
      'RequestCorrectionSuccess',
    );
    if (done)
      toast({
        text:
          resolution === 'REJECT'
            ? t`Correctie afgewezen`
            : proposed
              ? t`Overgenomen: kijk het na en valideer`
              : t`Correctie opgenomen: het dossier is weer bij de leverancier`,
        icon: 'back',
      });
  };
  return (
    <Note
      tone="warn"
      icon={proposed ? 'swap' : 'back'}
      title={
        proposed
          ? t`${correction.requestedBy} volgt dit dossier op en vraagt het bij te werken: ${correction.itemLabel}.`
          : t`${correction.requestedBy} vraagt een correctie over ${correction.itemLabel}.`
      }
    >
      {proposed
        ? t`Geleverd werd "${proposed.beforeSummary}"; ${proposed.source.name} zegt nu "${proposed.afterSummary}".`
        : correction.reason}{' '}
      <span className="sub">{t`Antwoord tegen ${formats.date(correction.deadline)}.`}</span>
      <div className="row corr">
        <Button kind="primary" isPending={busy} onPress={() => void resolve('REOPEN')}>
          {proposed ? (
            <Plural value={atOnce} one="Overnemen" other="Alle # overnemen" />
          ) : (
            t`Correctie opnemen`
          )}
        </Button>
        <Button onPress={() => setRejecting(true)}>{t`Correctie afwijzen`}</Button>
      </div>
      {rejecting && (
        <div className="ret">
          <TextArea
            label={t`Motivering voor de aanvrager`}
            value={motivation}
            onChange={setMotivation}
            autoFocus
            rows={2}
          />
          <Button
            kind="danger"
            isPending={busy}
            disabledReason={motivation.trim() === '' ? t`Schrijf eerst een motivering` : undefined}
            onPress={() => void resolve('REJECT')}
          >{t`Afwijzing versturen`}</Button>
        </div>
      )}
      {refusal && <p className="field__error">{refusal}</p>}
    </Note>
  );
}
