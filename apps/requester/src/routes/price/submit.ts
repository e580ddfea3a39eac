import type { ApolloClient } from '@apollo/client';
import type { Cart } from '../../cart/cart.ts';
import { graphql } from '../../gql/index.ts';

const CREATE = graphql(`
  mutation CreateRequest($input: CreateRequestInput!) {
    createRequest(input: $input) {
      __typename
      ... on CreateRequestSuccess {
        request {
          id
          version
        }
      }
      ... on Refusal {
        code
        message
      }
      ... on InvalidInput {
        fields {
          path
          message
        }
      }
    }
  }
`);

const AMEND = graphql(`
  mutation AmendRequest($input: AmendRequestInput!) {
    amendRequest(input: $input) {
      __typename
      ... on AmendRequestSuccess {
        request {
          id
          version
        }
      }
      ... on Refusal {
        code
        message
      }
      ... on InvalidInput {
        fields {
          path
          message
        }
      }
    }
  }
`);

const SUBMIT = graphql(`
  mutation SubmitRequest($input: SubmitRequestInput!) {
    submitRequest(input: $input) {
      __typename
      ... on SubmitRequestSuccess {
        request {
          id
          status
          version
        }
      }
      ... on Refusal {
        code
        message
      }
      ... on InvalidInput {
        fields {
          path
          message
        }
      }
    }
  }
`);

export interface Refused {
  readonly ok: false;
  readonly message: string;
  readonly fields: readonly { readonly path: readonly string[]; readonly message: string }[];
}

export type Outcome = { readonly ok: true; readonly id: string; readonly awaitsPayment: boolean } | Refused;

const refused = (answer: {
  message: string;
  fields?: readonly { path: string[]; message: string }[];
}): Refused => ({
  ok: false,
  message: answer.message,
  fields: answer.fields ?? [],
});

/**
 * Makes the request, or changes the draft of an earlier attempt, and hands it in.
 * @param keep remembers the draft at once, so that a refusal or a lost answer never makes a second one.
 * @throws when no answer comes back; nothing is known then, and pressing again is safe.
 */
export async function submit(
  client: ApolloClient,
  cart: Cart,
  keep: (draft: NonNullable<Cart['draft']>) => void,
): Promise<Outcome> {
  const { purpose, reference, contactEmail, invoiceEmail } = cart.form;
  const shared = {
    purpose: purpose!,
    reference: reference.trim() || null,
    contactEmail: contactEmail.trim(),
    invoiceEmail: invoiceEmail.trim() || null,
    parcels: [
      ...cart.parcels.map(({ capakey, buildingUnits, partitions, note }) => ({
        capakey,
        buildingUnits: [...buildingUnits],
        partitions: partitions.map((partition) => partition.trim()).filter(Boolean),
        note: note.trim() || null,
      })),
      ...cart.areas.map(({ geometry, note }) => ({ geometry, note: note.trim() || null })),
    ],
  };

  let draft = cart.draft;
  if (draft) {
    const { data } = await client.mutate({
      mutation: AMEND,
      variables: { input: { requestId: draft.id, expectedVersion: draft.version, ...shared } },
    });
    const answer = data!.amendRequest;
    if (answer.__typename === 'AmendRequestSuccess') draft = answer.request;
    // The draft was handed in or thrown away elsewhere: this is a new request.
    else if (
      answer.__typename === 'NotFound' ||
      answer.__typename === 'NotAllowedNow' ||
      answer.__typename === 'VersionConflict'
    )
      draft = null;
    else return refused(answer);
  }
  if (!draft) {
    const { data } = await client.mutate({
      mutation: CREATE,
      variables: { input: shared },
      context: { idempotencyKey: `${cart.attempt}-create-${digest(shared)}` },
    });
    const answer = data!.createRequest;
    if (answer.__typename !== 'CreateRequestSuccess') return refused(answer);
    draft = answer.request;
  }
  keep({ id: draft.id, version: draft.version });

  const { data } = await client.mutate({
    mutation: SUBMIT,
    variables: { input: { requestId: draft.id, expectedVersion: draft.version } },
  });
  const answer = data!.submitRequest;
  if (answer.__typename !== 'SubmitRequestSuccess') return refused(answer);
  return { ok: true, id: answer.request.id, awaitsPayment: answer.request.status === 'AWAITING_PAYMENT' };
}

/** Short name of what is asked: the same attempt with other parcels is another request. */
function digest(value: object): string {
  let hash = 5381;
  for (const character of JSON.stringify(value)) hash = ((hash * 33) ^ character.charCodeAt(0)) >>> 0;
  return hash.toString(36);
}
