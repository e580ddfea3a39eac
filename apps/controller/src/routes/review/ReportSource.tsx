import { useApolloClient } from '@apollo/client/react';
import { DisputeForm, FeedbackThread } from '@vip/ui';
import { DOSSIER, REPORT } from './documents.ts';
import type { Item } from './ReviewScreen.tsx';

/** Tells the keeper of a source what is wrong in it, and shows what it makes of it. */
export function ReportSource({ dossierId, item }: { dossierId: string; item: Item }) {
  const client = useApolloClient();
  const speaker = item.evidence.find(({ outcome }) => outcome === 'FOUND') ?? item.evidence[0];
  const open = item.feedback.some(({ status }) => status !== 'REJECTED' && status !== 'CORRECTED');
  return (
    <>
      <FeedbackThread feedback={item.feedback} />
      {speaker && !open && (
        <DisputeForm
          key={item.id}
          source={speaker.source.name}
          item={item.label}
          withFiles
          onSend={async ({ reason, text, files }) => {
            const { data } = await client.mutate({
              mutation: REPORT,
              variables: { input: { dossierId, itemCode: item.code, reason, text, files: [...files] } },
              refetchQueries: [DOSSIER],
            });
            const answer = data!.reportSourceError;
            return answer.__typename === 'ReportSourceErrorSuccess' ? null : answer.message;
          }}
        />
      )}
    </>
  );
}
