import { useApolloClient } from '@apollo/client/react';
import { DisputeForm } from '@vip/ui';
import { graphql } from '../../gql/index.ts';
import { DOSSIER } from './document.ts';
import type { Dossier, Item } from './reading.ts';

const REPORT = graphql(`
  mutation RequesterReportSourceError($input: ReportSourceErrorInput!) {
    reportSourceError(input: $input) {
      __typename
      ... on ReportSourceErrorSuccess {
        feedbackId
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

/** Who ordered disputes what a source said, straight with its owner; the municipality sees it too. */
export function DisputeAnswer({ dossier, item }: { dossier: Dossier; item: Item }) {
  const client = useApolloClient();
  const speaker =
    item.evidence.find(({ outcome }) => outcome === 'FOUND') ??
    item.evidence.find(({ outcome }) => outcome === 'NONE');
  const open = item.feedback.some(({ status }) => status !== 'REJECTED' && status !== 'CORRECTED');
  if (!speaker || open) return null;
  return (
    <DisputeForm
      source={speaker.source.name}
      item={item.label}
      answer={{ dossierId: dossier.id, itemCode: item.code }}
      onSend={async ({ reason, text, files }) => {
        const { data } = await client.mutate({
          mutation: REPORT,
          variables: {
            input: { dossierId: dossier.id, itemCode: item.code, reason, text, files: [...files] },
          },
          refetchQueries: [DOSSIER],
        });
        const answer = data!.reportSourceError;
        return answer.__typename === 'ReportSourceErrorSuccess' ? null : answer.message;
      }}
    />
  );
}
