import type { ApolloClient } from '@apollo/client';
import { graphql } from '../../gql/index.ts';

const START_PAYMENT = graphql(`
  mutation StartPayment($input: StartPaymentInput!) {
    startPayment(input: $input) {
      __typename
      ... on StartPaymentSuccess {
        payment {
          id
          checkoutUrl
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

/** Opens the payment page of the provider. @returns why it cannot, when it cannot. */
export async function goToPayment(client: ApolloClient, requestId: string): Promise<string | null> {
  const { data } = await client.mutate({
    mutation: START_PAYMENT,
    variables: { input: { requestId, returnPath: `/requester/requests/${requestId}/submitted` } },
  });
  const answer = data!.startPayment;
  if (answer.__typename !== 'StartPaymentSuccess') return answer.message;
  if (!answer.payment.checkoutUrl) return null;
  window.location.assign(answer.payment.checkoutUrl);
  return null;
}
