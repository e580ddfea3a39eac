import type { FragmentType } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { DisputeForm, FeedbackThread, usePart } from '@vip/ui';
import { graphql } from '../gql/index.ts';

export const REPORTED = graphql(`
  fragment ReportSource_item on DossierItem {
    id
    code
    label
    feedback {
      id
      status
      kind
      text
      reportedAt
      reportedBy
      source {
        code
        name
      }
      files {
        id
        name
        url
      }
      steps {
        status
        at
        by
        motivation
      }
    }
    evidence {
      id
      outcome
      source {
        code
        name
      }
    }
  }
`);

const REPORT = graphql(`
  mutation ReportSourceError($input: ReportSourceErrorInput!) {
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

/** Tells the keeper of a source what is wrong in it, and shows what it makes of it; the answer here stays as the source said it. */
export function ReportSource(props: { dossierId: string; item: FragmentType<typeof REPORTED> }) {
  const { dossierId } = props;
  const item = usePart(REPORTED, props.item);
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
          answer={{ dossierId, itemCode: item.code }}
          onSend={async ({ reason, text, files }) => {
            const { data } = await client.mutate({
              mutation: REPORT,
              variables: { input: { dossierId, itemCode: item.code, reason, text, files: [...files] } },
              refetchQueries: 'active', // the answer names the report only; who shows the item asks for its thread
            });
            const answer = data!.reportSourceError;
            return answer.__typename === 'ReportSourceErrorSuccess' ? null : answer.message;
          }}
        />
      )}
    </>
  );
}
