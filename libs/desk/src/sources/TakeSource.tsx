import type { FragmentType, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Contradiction, toast, usePart } from '@vip/ui';
import { graphql } from '../gql/index.ts';

export const CONTESTED = graphql(`
  fragment TakeSource_item on DossierItem {
    id
    code
    version
    sourceCode
    availableActions
    disagreement {
      attributeCodes
      sides {
        evidence {
          id
          outcome
          askedAt
          answeredAt
          source {
            code
            name
          }
        }
        records {
          attributes {
            code
            label
            display
          }
        }
      }
    }
  }
`);

/** What an app fills an item with: its own document, because its answer brings what that app's screen shows of the item. */
export type FillDocument = TypedDocumentNode<
  {
    readonly fillItem:
      | { readonly __typename: 'FillItemSuccess' }
      | {
          readonly __typename:
            'InvalidInput' | 'ItemConflict' | 'NotAllowedNow' | 'NotFound' | 'VersionConflict';
          readonly message: string;
        };
  },
  {
    input: {
      dossierId: string;
      code: string;
      applicability: 'APPLICABLE';
      takenFrom: string;
      expectedVersion: number;
    };
  }
>;

/** Sources that contradict each other about an item, and the choice between them; nothing when they agree. */
export function TakeSource(props: {
  dossierId: string;
  item: FragmentType<typeof CONTESTED>;
  fill: FillDocument;
}) {
  const { dossierId, fill } = props;
  const item = usePart(CONTESTED, props.item);
  const { t } = useLingui();
  const client = useApolloClient();
  if (!item.disagreement) return null;
  const take = async (takenFrom: string): Promise<string | null> => {
    try {
      const { data } = await client.mutate({
        mutation: fill,
        variables: {
          input: {
            dossierId,
            code: item.code,
            applicability: 'APPLICABLE',
            takenFrom,
            expectedVersion: item.version,
          },
        },
      });
      const answer = data!.fillItem;
      if (answer.__typename !== 'FillItemSuccess') return answer.message;
      toast({ text: t`Het antwoord is overgenomen`, icon: 'check' });
      return null;
    } catch {
      return t`Er kwam geen antwoord. Probeer het opnieuw.`;
    }
  };
  return (
    <Contradiction
      sides={item.disagreement.sides}
      attributeCodes={item.disagreement.attributeCodes}
      stands={item.sourceCode ?? null}
      onTake={item.availableActions.includes('TAKE_SOURCE') ? take : undefined}
    />
  );
}
