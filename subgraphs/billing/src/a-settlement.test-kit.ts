import type { Caller } from '@vip/domain-kit';
import { NOTARY, officer, type ABilling } from './a-billing.test-kit.ts';
import { chargeRequest } from './commands/charge-request.ts';
import { closeMonths } from './commands/close-months.ts';
import { oweShare } from './commands/owe-share.ts';
import { payMunicipalities } from './commands/pay-municipalities.ts';
import { priceRequest } from './commands/price-request.ts';

/** For tests only: settlements of Holsbeek and Gent, on days that the story needs. */

export const FINANCE = officer('24043', 'FINANCE_MANAGER');
export const FINANCE_OF_GENT = officer('44021', 'FINANCE_MANAGER');

/** Dossiers that are ordered and validated for the first time on the world's day. */
export async function validated(world: ABilling, places: readonly number[]): Promise<void> {
  const request = world.aRequest(places, NOTARY);
  const price = await priceRequest(world.billing, request);
  const { now } = world.clock;
  await world.store.asService((desk) => chargeRequest(desk, { price, now }));
  for (const place of places)
    await world.store.asService((desk) => oweShare(desk, { dossier: world.aDossier(request, place), now }));
}

/** The day becomes this one, and what happens by itself happens: months are closed, what is due is paid. */
export async function dayComes(world: ABilling, day: string): Promise<void> {
  world.clock.now = new Date(`${day}T08:00:00Z`);
  await world.store.asService((desk) => closeMonths(desk, world.clock.now));
  await world.store.asService((desk) => payMunicipalities(desk, world.clock.now));
}

export interface SettlementSeen {
  readonly id: string;
  readonly number: string;
  readonly month: string;
  readonly status: string;
  readonly version: number;
  readonly sentOn: string | null;
  readonly disputableUntil: string | null;
  readonly daysToDispute: number | null;
  readonly paidOn: string | null;
  readonly total: { readonly cents: number };
  readonly held: { readonly cents: number };
  readonly paid: { readonly cents: number };
  readonly availableActions: readonly string[];
  readonly lines: readonly {
    readonly id: string;
    readonly dossierNumber: string;
    readonly group: string;
    readonly correctsSettlement: string | null;
    readonly disputeState: string | null;
    readonly paid: boolean;
    readonly amount: { readonly cents: number };
  }[];
  readonly disputes: readonly DisputeSeen[];
}
export interface DisputeSeen {
  readonly id: string;
  readonly version: number;
  readonly openLines: number;
  readonly held: { readonly cents: number };
  readonly correction: { readonly cents: number };
  readonly availableActions: readonly string[];
  readonly lines: readonly {
    readonly id: string;
    readonly state: string;
    readonly motivation: string | null;
    readonly corrected: { readonly cents: number } | null;
  }[];
}

const DISPUTE = `id version openLines held { cents } correction { cents } availableActions
  lines { id state motivation corrected { cents } }`;
const SETTLEMENT = `id number month status version sentOn disputableUntil daysToDispute paidOn total { cents } held { cents } paid { cents } availableActions
  lines { id dossierNumber group correctsSettlement disputeState paid amount { cents } } disputes { ${DISPUTE} }`;

/** The settlement of a month as the finance manager of its municipality sees it. */
export async function settlementOf(
  world: ABilling,
  month: string,
  caller: Caller = FINANCE,
): Promise<SettlementSeen> {
  const { data } = await world.ask<{ settlements: { nodes: SettlementSeen[] } }>(
    caller,
    `query ($month: String!) { settlements(first: 1, filter: { month: $month }) { nodes { ${SETTLEMENT} } } }`,
    { month },
  );
  return data.settlements.nodes[0]!;
}

export interface Acted {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
  readonly until?: string | null;
  readonly current?: number;
  readonly fields?: readonly { readonly path: readonly string[]; readonly code: string }[];
  readonly dispute?: DisputeSeen;
}
const REFUSED =
  '... on Refusal { code message } ... on DisputeNotPossible { until } ... on VersionConflict { current }';
const INVALID = '... on InvalidInput { fields { path code } }';
const ACTS = {
  dispute: `mutation ($input: DisputeSettlementInput!) { act: disputeSettlement(input: $input) { __typename ... on DisputeSettlementSuccess { dispute { ${DISPUTE} } } ${REFUSED} ${INVALID} } }`,
  withdraw: `mutation ($input: WithdrawSettlementDisputeInput!) { act: withdrawSettlementDispute(input: $input) { __typename ... on WithdrawSettlementDisputeSuccess { dispute { ${DISPUTE} } } ${REFUSED} } }`,
  answer: `mutation ($input: AnswerSettlementDisputeInput!) { act: answerSettlementDispute(input: $input) { __typename ... on AnswerSettlementDisputeSuccess { dispute { ${DISPUTE} } } ${REFUSED} ${INVALID} } }`,
} as const;

/** Does one of the three things that can be done about a dispute, through the schema. */
export async function act(
  world: ABilling,
  what: keyof typeof ACTS,
  caller: Caller,
  input: object,
): Promise<Acted> {
  const { data, errors } = await world.ask<{ act: Acted }>(caller, ACTS[what], { input });
  if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
  return data.act;
}

/** Disputes lines of a settlement as it stands now; it must succeed. */
export async function disputed(
  world: ABilling,
  month: string,
  lines: readonly string[],
): Promise<DisputeSeen> {
  const { id, version } = await settlementOf(world, month);
  const acted = await act(world, 'dispute', FINANCE, {
    settlementId: id,
    lines,
    reason: 'AMOUNT_WRONG',
    text: 'Het tarief was 90 euro.',
    expectedVersion: version,
  });
  if (!acted.dispute) throw new Error(JSON.stringify(acted));
  return acted.dispute;
}
