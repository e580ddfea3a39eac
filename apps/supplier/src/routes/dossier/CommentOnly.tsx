import { useState } from 'react';
import type { FragmentType } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button, Note, toast, usePart } from '@vip/ui';
import { graphql } from '../../gql/index.ts';
import { Remark, type Phrases } from './Remark.tsx';

export const COMMENTED = graphql(`
  fragment CommentOnly_item on DossierItem {
    id
    code
    remark
    version
  }
`);

const COMMENT = graphql(`
  mutation SupplierCommentItem($input: CommentItemInput!) {
    commentItem(input: $input) {
      __typename
      ... on FillItemSuccess {
        item {
          ...FillItem_item
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

/** A remark beside authentic data: the data itself stays as its source said it. */
export function CommentOnly(props: {
  dossierId: string;
  item: FragmentType<typeof COMMENTED>;
  phrases: Phrases;
}) {
  const { dossierId, phrases } = props;
  const item = usePart(COMMENTED, props.item);
  const { t } = useLingui();
  const client = useApolloClient();
  const [remark, setRemark] = useState(item.remark ?? '');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const keep = async () => {
    setBusy(true);
    setRefusal(null);
    try {
      const { data } = await client.mutate({
        mutation: COMMENT,
        variables: {
          input: { dossierId, code: item.code, remark: remark.trim(), expectedVersion: item.version },
        },
      });
      const answer = data!.commentItem;
      if (answer.__typename === 'FillItemSuccess') toast({ text: t`Opmerking bewaard`, icon: 'comment' });
      else setRefusal(answer.message);
    } catch {
      setRefusal(t`Er kwam geen antwoord. Probeer het opnieuw.`);
    } finally {
      setBusy(false);
    }
  };
  const same = remark.trim() === (item.remark ?? '');
  return (
    <>
      <Remark
        label={t`Opmerking bij dit gegeven`}
        value={remark}
        onChange={setRemark}
        itemCode={item.code}
        phrases={phrases}
      />
      {refusal && <Note tone="error">{refusal}</Note>}
      <div className="item__foot">
        <Button
          isPending={busy}
          disabledReason={same ? t`Schrijf eerst een opmerking` : undefined}
          hideReason
          onPress={() => void keep()}
        >{t`Opmerking bewaren`}</Button>
      </div>
    </>
  );
}
