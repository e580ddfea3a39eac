import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Contradiction, toast } from '@vip/ui';
import type { FillItem_ItemFragment } from '../../gql/graphql.ts';
import { FILL } from './documents.ts';

/** Sources that contradict each other about an item, and the choice between them; nothing when they agree. */
export function TakeSource({ dossierId, item }: { dossierId: string; item: FillItem_ItemFragment }) {
  const { t } = useLingui();
  const client = useApolloClient();
  if (!item.disagreement) return null;
  const take = async (takenFrom: string): Promise<string | null> => {
    try {
      const { data } = await client.mutate({
        mutation: FILL,
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
