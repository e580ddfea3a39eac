import { useState } from 'react';
import type { FragmentType } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useAct } from '@vip/desk/acts/useAct.ts';
import { Button, LinkButton, Note, TextArea, toast, usePart } from '@vip/ui';
import { graphql } from '../../gql/index.ts';

export const COMMENTED = graphql(`
  fragment CommentForm_item on DossierItem {
    id
    code
    remark
    version
  }
`);

const COMMENT = graphql(`
  mutation ControllerCommentItem($input: CommentItemInput!) {
    commentItem(input: $input) {
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

/** A remark that the requester reads beside the answer. */
export function CommentForm(props: {
  dossierId: string;
  item: FragmentType<typeof COMMENTED>;
  onDone: () => void;
}) {
  const { t } = useLingui();
  const client = useApolloClient();
  const { dossierId, onDone } = props;
  const item = usePart(COMMENTED, props.item);
  const { act, busy, refusal } = useAct();
  const [remark, setRemark] = useState(item.remark ?? '');
  const keep = async () => {
    const done = await act(
      async () =>
        (
          await client.mutate({
            mutation: COMMENT,
            variables: {
              input: {
                dossierId,
                code: item.code,
                remark: remark.trim(),
                expectedVersion: item.version,
              },
            },
          })
        ).data?.commentItem,
      'FillItemSuccess',
    );
    if (!done) return;
    toast({ text: t`Opmerking bewaard`, icon: 'comment' });
    onDone();
  };
  return (
    <div className="ret">
      <TextArea
        label={t`Opmerking voor de aanvrager`}
        value={remark}
        onChange={setRemark}
        rows={2}
        autoFocus
      />
      <div className="row">
        <Button
          kind="primary"
          isPending={busy}
          disabledReason={remark.trim() === '' ? t`Schrijf eerst een opmerking` : undefined}
          onPress={() => void keep()}
        >{t`Opmerking bewaren`}</Button>
        <LinkButton onPress={() => onDone()}>{t`Annuleren`}</LinkButton>
      </div>
      {refusal && <Note tone="error">{refusal}</Note>}
    </div>
  );
}
