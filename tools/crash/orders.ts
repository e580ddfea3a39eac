import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { AnswerLost, type Machine } from '../client/machine.ts';

export const CREATE = `mutation ($input: CreateRequestInput!) { createRequest(input: $input) { __typename ... on CreateRequestSuccess { request { id } } ... on Refusal { message } } }`;
export const SUBMIT = `mutation ($input: SubmitRequestInput!) { submitRequest(input: $input) { __typename ... on SubmitRequestSuccess { request { id } } ... on Refusal { message } } }`;
export const STATUS = `query ($id: ID!) { request(id: $id) { status dossiers { status } } }`;

type Answer<Name extends string> = Record<
  Name,
  { readonly __typename: string; readonly request?: { readonly id: string }; readonly message?: string }
>;

export interface Order {
  readonly id: string;
  readonly capakeys: readonly string[];
}

/** Orders these parcels, however often a process dies under it; the keys make that asking again orders once. */
export async function order(machine: Machine, capakeys: readonly string[]): Promise<Order> {
  const drafted = await draft(machine, capakeys);
  await submit(machine, drafted);
  return drafted;
}

/** A request for these parcels that is not submitted yet. */
export async function draft(machine: Machine, capakeys: readonly string[]): Promise<Order> {
  const input = {
    contactEmail: 'crash@voorbeeld.example',
    purpose: 'SALE',
    reference: 'crash test',
    parcels: capakeys.map((capakey) => ({ capakey })),
  };
  return { id: await created(machine, input), capakeys };
}

export async function submit(machine: Machine, { id }: Order): Promise<void> {
  // "Try again later" is a refusal that asks for patience: what answers it is being started again.
  for (let attempt = 0; ; attempt += 1) {
    const submitRequest = await submitted(machine, id);
    if (submitRequest.__typename === 'SubmitRequestSuccess' || submitRequest.__typename === 'NotAllowedNow')
      return;
    if (!['TryAgainLater', 'PriceUnknown'].includes(submitRequest.__typename) || attempt === 60)
      throw new Error(`Not submitted: ${submitRequest.__typename} ${submitRequest.message ?? ''}`);
    await pause(1_000);
  }
}

async function created(machine: Machine, input: object): Promise<string> {
  try {
    const { createRequest } = await machine.ask<Answer<'createRequest'>>(CREATE, { input }, randomUUID());
    if (createRequest.request) return createRequest.request.id;
    throw new Error(`No request: ${createRequest.__typename} ${createRequest.message ?? ''}`);
  } catch (error) {
    const made = error instanceof AnswerLost && error.happened.find(({ type }) => type === 'request.created');
    if (made) return made.subject;
    throw error;
  }
}

async function submitted(machine: Machine, id: string): Promise<Answer<'submitRequest'>['submitRequest']> {
  try {
    const { submitRequest } = await machine.ask<Answer<'submitRequest'>>(
      SUBMIT,
      { input: { requestId: id } },
      randomUUID(),
    );
    return submitRequest;
  } catch (error) {
    if (error instanceof AnswerLost) return { __typename: 'SubmitRequestSuccess', request: { id } };
    throw error;
  }
}

/** Waits until the request is completed. Answers false when it is not after `withinMs`. */
export async function completed(machine: Machine, { id }: Order, withinMs: number): Promise<boolean> {
  for (const until = Date.now() + withinMs; Date.now() < until; await pause(2_000)) {
    const { request } = await machine.ask<{ request: { status: string } | null }>(STATUS, { id });
    if (request?.status === 'COMPLETED') return true;
  }
  return false;
}
