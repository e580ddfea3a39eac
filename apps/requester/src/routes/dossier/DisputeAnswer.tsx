import { useApolloClient } from '@apollo/client/react';
import { disputable, DisputeForm } from '@vip/ui';
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
  const sources = disputable(item.evidence);
  const open = item.feedback.some(({ status }) => status !== 'REJECTED' && status !== 'CORRECTED');
  if (sources.length === 0 || open) return null;
  return (
    <DisputeForm
      sources={sources}
      item={item.label}
      answer={{ dossierId: dossier.id, itemCode: item.code }}
      onSend={async ({ files, ...dispute }) => {
        const { data } = await client.mutate({
          mutation: REPORT,
          variables: {
            input: { dossierId: dossier.id, itemCode: item.code, ...dispute, files: [...files] },
          },
          refetchQueries: [DOSSIER],
        });
        const answer = data!.reportSourceError;
        return answer.__typename === 'ReportSourceErrorSuccess' ? null : answer.message;
      }}
    />
  );
}
