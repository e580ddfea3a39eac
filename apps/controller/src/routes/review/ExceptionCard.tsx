import { useState } from 'react';
import type { FragmentType } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useAct } from '@vip/desk/acts/useAct.ts';
import { ReportSource } from '@vip/desk/sources/ReportSource.tsx';
import { RETRY_SOURCE } from '@vip/desk/sources/retry.ts';
import { TakeSource } from '@vip/desk/sources/TakeSource.tsx';
import { Button, Icon, Note, useFormats, useKeys, Validity, usePart } from '@vip/ui';
import { graphql } from '../../gql/index.ts';
import { CommentForm } from './CommentForm.tsx';

export const CARD = graphql(`
  fragment ExceptionCard_item on DossierItem {
    id
    code
    label
    status
    summary
    remark
    version
    filledAt
    availableActions
    validity {
      until
      expired
      of
    }
    filledBy {
      id
      name
    }
    evidence {
      id
      outcome
      attempts
      nextAttemptAt
      gaveUpAt
      geometry {
        overlapM2
        overlapShare
      }
      source {
        code
        name
      }
    }
    ...CommentForm_item
    ...ReportSource_item
    ...TakeSource_item
  }
`);

const TAKE = graphql(`
  mutation ControllerTakeSource($input: FillItemInput!) {
    fillItem(input: $input) {
      __typename
      ... on FillItemSuccess {
        item {
          ...Review_item
        }
        dossier {
          ...Review_head
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

const CHECK = graphql(`
  mutation ControllerCheckItem($input: CheckItemInput!) {
    checkItem(input: $input) {
      __typename
      ... on FillItemSuccess {
        item {
          ...Review_item
        }
        dossier {
          ...Review_head
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

interface ExceptionCardProps {
  readonly dossierId: string;
  readonly item: FragmentType<typeof CARD>;
  /** What the previous dossier said, when it differs. */
  readonly before: string | null;
  readonly isHere: boolean;
  readonly onPick: () => void;
  readonly onNext: () => void;
}

/** One answer that a human should look at: agree, remark, or ask the source again. */
export function ExceptionCard(props: ExceptionCardProps) {
  const { dossierId, before, isHere, onPick, onNext } = props;
  const item = usePart(CARD, props.item);
  const { t } = useLingui();
  const formats = useFormats();
  const client = useApolloClient();
  const { act, busy, refusal } = useAct();
  const [remarking, setRemarking] = useState(false);
  const may = (action: string) => item.availableActions.some((one) => one === action);
  const agree = async () => {
    if (!may('CHECK')) return;
    const done = await act(
      async () =>
        (
          await client.mutate({
            mutation: CHECK,
            variables: { input: { dossierId, code: item.code, expectedVersion: item.version } },
          })
        ).data?.checkItem,
      'FillItemSuccess',
    );
    if (done) onNext();
  };
  const retry = () =>
    act(
      async () =>
        (
          await client.mutate({
            mutation: RETRY_SOURCE,
            variables: { input: { dossierId, itemCode: item.code } },
          })
        ).data?.retrySource,
      'RetrySourceSuccess',
    );
  useKeys({ c: () => void agree(), m: () => setRemarking(true) }, isHere && !remarking);

  const source = item.evidence[0];
  const failed = item.evidence.find(({ outcome }) => outcome === 'FAILED');
  const overlap = item.evidence.find(({ geometry }) => geometry)?.geometry;
  return (
    <article
      id={`item-${item.code}`}
      tabIndex={-1}
      aria-labelledby={`item-${item.code}-name`}
      className={isHere ? 'ex ex--here' : 'ex'}
      aria-current={isHere ? 'true' : undefined}
      onClick={onPick}
    >
      <h3 id={`item-${item.code}-name`}>{item.label}</h3>
      <p className="ex__v">
        {before !== null && <del>{before}</del>}
        {item.summary}
      </p>
      {failed?.nextAttemptAt && (
        <p className="ex__why">
          {failed.attempts === 1
            ? t`Eén poging mislukt. Volgende poging: ${formats.dateTime(failed.nextAttemptAt)}.`
            : t`${failed.attempts} pogingen mislukt. Volgende poging: ${formats.dateTime(failed.nextAttemptAt)}.`}
        </p>
      )}
      {overlap && (
        <p className="ex__why">{t`Raakt ${formats.area(overlap.overlapM2)} (${formats.share(overlap.overlapShare)}) van het perceel.`}</p>
      )}
      {failed?.gaveUpAt && (
        <p className="ex__why">{t`De bron antwoordt al drie dagen niet; wij vragen het niet meer vanzelf.`}</p>
      )}
      <Validity validity={item.validity} />
      <TakeSource dossierId={dossierId} item={item} fill={TAKE} />
      {item.remark && <p className="ex__why">{t`Opmerking: ${item.remark}`}</p>}
      <p className="src">
        <Icon name={item.filledBy ? 'hall' : 'data'} size="sm" />{' '}
        {item.filledBy
          ? `${item.filledBy.name}${item.filledAt ? `, ${formats.dateTime(item.filledAt)}` : ''}`
          : (source?.source.name ?? '')}
      </p>
      <div className="ex__acts">
        {may('CHECK') && item.status !== 'CHECKED' && (
          <Button
            isPending={busy}
            onPress={() => void agree()}
            {...(isHere ? { hint: 'C' } : {})}
          >{t`Akkoord`}</Button>
        )}
        {may('RETRY_SOURCE') && failed && (
          <Button icon="sync" isPending={busy} onPress={() => void retry()}>{t`Nu proberen`}</Button>
        )}
        {may('COMMENT') && (
          <Button
            kind="quiet"
            onPress={() => setRemarking(!remarking)}
            {...(isHere ? { hint: 'M' } : {})}
          >{t`Opmerking`}</Button>
        )}
      </div>
      {refusal && <Note tone="error">{refusal}</Note>}
      {source && <ReportSource dossierId={dossierId} item={item} />}
      {remarking && <CommentForm dossierId={dossierId} item={item} onDone={() => setRemarking(false)} />}
    </article>
  );
}
