import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import type { Machine } from './machine.ts';

export interface Ordered {
  readonly id: string;
  readonly number: string;
  readonly dossiers: readonly { readonly id: string; readonly number: string; readonly capakey: string }[];
}

const CREATE = `mutation Create($input: CreateRequestInput!) { createRequest(input: $input) { __typename ... on CreateRequestSuccess { request { id number } } ... on Refusal { code message } } }`;
const SUBMIT = `mutation Submit($input: SubmitRequestInput!) { submitRequest(input: $input) { __typename ... on SubmitRequestSuccess { request { id status } } ... on Refusal { code message } } }`;
const MADE = `query Made($id: ID!) { request(id: $id) { id number status dossiers { id number capakey } } }`;

/** A vendor's software orders these parcels on account, each mutation with its own Idempotency-Key. */
export async function order(
  client: Machine,
  capakeys: readonly string[],
  reference: string,
  more: { readonly invoiceEmail?: string } = {},
): Promise<Ordered> {
  const input = {
    purpose: 'SALE',
    reference,
    contactEmail: 'dossiers@example.be',
    parcels: capakeys.map((capakey) => ({ capakey })),
    ...more,
  };
  const { createRequest } = await client.ask<{
    createRequest: { __typename: string; request: { id: string } };
  }>(CREATE, { input }, { 'idempotency-key': randomUUID() });
  expect(createRequest).toMatchObject({ __typename: 'CreateRequestSuccess' });
  const { id } = createRequest.request;
  const { submitRequest } = await client.ask<{ submitRequest: { __typename: string } }>(
    SUBMIT,
    { input: { requestId: id } },
    { 'idempotency-key': randomUUID() },
  );
  expect(submitRequest).toMatchObject({ __typename: 'SubmitRequestSuccess' });
  let request: Ordered | undefined;
  await expect(async () => {
    ({ request } = await client.ask<{ request: Ordered }>(MADE, { id }));
    expect(request.dossiers).toHaveLength(capakeys.length);
  }).toPass();
  return request!;
}

/** The status of a dossier as its requester's software sees it. */
export async function statusOf(
  client: Machine,
  number: string,
): Promise<{ status: string; edition: number; items: { code: string; status: string }[] }> {
  const { dossier } = await client.ask<{
    dossier: { status: string; edition: number; sections: { items: { code: string; status: string }[] }[] };
  }>('query Status($id: ID!) { dossier(id: $id) { status edition sections { items { code status } } } }', {
    id: number,
  });
  return {
    status: dossier.status,
    edition: dossier.edition,
    items: dossier.sections.flatMap(({ items }) => items),
  };
}
