import type { FragmentType } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { disputable, DisputeForm, FeedbackThread, usePart } from '@vip/ui';
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
        isAsked
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
  const sources = disputable(item.evidence);
  const open = item.feedback.some(({ status }) => status !== 'REJECTED' && status !== 'CORRECTED');
  return (
    <>
      <FeedbackThread feedback={item.feedback} />
      {sources.length > 0 && !open && (
        <DisputeForm
          key={item.id}
          sources={sources}
          item={item.label}
          answer={{ dossierId, itemCode: item.code }}
          onSend={async ({ files, ...dispute }) => {
            const { data } = await client.mutate({
              mutation: REPORT,
              variables: { input: { dossierId, itemCode: item.code, ...dispute, files: [...files] } },
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
