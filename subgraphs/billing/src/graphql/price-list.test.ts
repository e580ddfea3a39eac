import { ANONYMOUS, type Caller } from '@vip/domain-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aBilling,
  CITIZEN,
  NOTARY,
  officer,
  parcelKey,
  SERVICE,
  type ABilling,
} from '../a-billing.test-kit.ts';
import { chargeRequest } from '../commands/charge-request.ts';
import { priceRequest } from '../commands/price-request.ts';

// The clock of this world stands on 10 May 2026.
let world: ABilling;
beforeAll(async () => void (world = await aBilling()));
afterAll(() => world.close());

const ADMIN: Caller = { ...CITIZEN, id: 'petra', roles: ['PLATFORM_ADMIN'] };
const GOVERNMENT: Caller = {
  ...CITIZEN,
  id: 'els',
  roles: ['GOVERNMENT'],
  organisation: { id: 'OVO002949', name: 'Agentschap', kind: 'GOVERNMENT' },
};
const LIST = `priceList { version platformFees { amount { cents } validFrom validTo legalBasis planned } exemptions { id kind organisationId partyKind validFrom validTo legalBasis inForce } }`;
const ANSWER = `{ __typename ... on PriceListSuccess { ${LIST} } ... on Refusal { code } ... on VersionConflict { current } ... on InvalidInput { fields { path code } } }`;
const MUTATIONS = {
  setPlatformFee: `mutation ($input: SetPlatformFeeInput!) { it: setPlatformFee(input: $input) ${ANSWER} }`,
  withdrawPlatformFee: `mutation ($input: WithdrawPlatformFeeInput!) { it: withdrawPlatformFee(input: $input) ${ANSWER} }`,
  addExemption: `mutation ($input: AddExemptionInput!) { it: addExemption(input: $input) ${ANSWER} }`,
  endExemption: `mutation ($input: EndExemptionInput!) { it: endExemption(input: $input) ${ANSWER} }`,
};
type What = keyof typeof MUTATIONS;
const version = () => world.store.asService(({ prices }) => prices.version());
const decide = async (what: What, input: object, caller: Caller = ADMIN) =>
  (
    await world.ask<{ it: Record<string, unknown> }>(caller, MUTATIONS[what], {
      input: { expectedVersion: await version(), ...input },
    })
  ).data?.it;
const list = async (caller: Caller) =>
  (
    await world.ask<{ priceList: { platformFees: object[]; exemptions: { id: string }[] } }>(
      caller,
      `{ ${LIST} }`,
    )
  ).data.priceList;
const quote = async (caller: Caller, on: string) =>
  (
    await world.ask<{ quote: { exemption: string | null; lines: { amount: { cents: number } }[] } }>(
      caller,
      'query ($input: QuoteInput!) { quote(input: $input) { exemption lines { kind amount { cents } } } }',
      { input: { parcels: [{ capakey: parcelKey(1) }], on } },
    )
  ).data.quote;
const FEE = { amountCents: 1500, validFrom: '2026-07-01', legalBasis: 'Besluit van 12 juni 2026' };
const EXEMPT = { organisationId: 'OVO002949', validFrom: '2026-06-01', legalBasis: 'Besluit 12' };

it('is readable by anybody, and begins as the platform did', async () => {
  for (const caller of [ANONYMOUS, NOTARY, ADMIN])
    expect(await list(caller)).toMatchObject({
      platformFees: [{ amount: { cents: 3650 }, validFrom: '2024-01-01', validTo: null, planned: false }],
      exemptions: [{ kind: 'OWN_MUNICIPALITY', validFrom: '2024-01-01', validTo: null, inForce: true }],
    });
});

describe('a platform fee', () => {
  it('is decided from a day on, and prices exactly the days from that one on', async () => {
    expect(await decide('setPlatformFee', FEE)).toMatchObject({
      priceList: { platformFees: [{ validTo: '2026-06-30' }, { amount: { cents: 1500 }, planned: true }] },
    });
    expect((await quote(NOTARY, '2026-06-30')).lines[1]!.amount.cents).toBe(3650);
    expect((await quote(NOTARY, '2026-07-01')).lines[1]!.amount.cents).toBe(1500);
    expect((await world.facts()).at(-1)).toMatchObject({ type: 'platform-fee.set', subject: '2026-07-01' });
  });

  it('leaves the price of a request that was priced before as it was', async () => {
    const request = world.aRequest([1], NOTARY);
    const price = await priceRequest(world.billing, request);
    await world.store.asService((desk) => chargeRequest(desk, { price, now: world.clock.now }));
    await decide('setPlatformFee', { ...FEE, validFrom: '2026-05-11', amountCents: 100 });
    const before = world.clock.now;
    world.clock.now = new Date('2026-05-12T10:00:00Z');
    const { data } = await world.ask<{ _entities: { quote: { lines: { amount: { cents: number } }[] } }[] }>(
      NOTARY,
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Request { quote { lines { amount { cents } } } } } }',
      { r: [{ __typename: 'Request', id: request.id }] },
    );
    expect(data._entities[0]!.quote.lines[1]!.amount.cents).toBe(3650);
    expect((await quote(NOTARY, '2026-05-12')).lines[1]!.amount.cents).toBe(100);
    world.clock.now = before;
  });

  it('is withdrawn while it is planned, and the one before goes on', async () => {
    await decide('withdrawPlatformFee', { validFrom: '2026-05-11' });
    await decide('withdrawPlatformFee', { validFrom: '2026-07-01' });
    expect((await quote(NOTARY, '2026-07-01')).lines[1]!.amount.cents).toBe(3650);
    expect(await decide('withdrawPlatformFee', { validFrom: '2024-01-01' })).toMatchObject({
      fields: [{ path: ['validFrom'], code: 'NOTHING_PLANNED' }],
    });
  });
});

describe('an exempt body', () => {
  it('pays no municipal fee from its first day to its last, and is told why; the platform fee stays', async () => {
    const added = await decide('addExemption', EXEMPT);
    expect(added).toMatchObject({ __typename: 'PriceListSuccess' });
    expect(await quote(GOVERNMENT, '2026-05-31')).toMatchObject({ exemption: null });
    expect(await quote(GOVERNMENT, '2026-06-01')).toEqual({
      exemption:
        'Uw organisatie is vrijgesteld van de gemeentelijke kosten (Besluit 12). De platformkosten blijven.',
      lines: [
        { kind: 'MUNICIPAL', amount: { cents: 0 } },
        { kind: 'PLATFORM', amount: { cents: 3650 } },
      ],
    });
    expect(await quote(NOTARY, '2026-06-01')).toMatchObject({ exemption: null });
    const { id } = (await list(ADMIN)).exemptions.at(-1)!;
    await decide('endExemption', { id, lastDay: '2026-06-10', reason: 'Opgeheven' });
    expect(await quote(GOVERNMENT, '2026-06-10')).toMatchObject({ lines: [{ amount: { cents: 0 } }, {}] });
    expect(await quote(GOVERNMENT, '2026-06-11')).toMatchObject({ exemption: null });
  });

  it('can be a whole kind of buyer', async () => {
    await decide('addExemption', {
      ...EXEMPT,
      organisationId: null,
      partyKind: 'GOVERNMENT',
      validFrom: '2026-08-01',
    });
    expect((await quote(GOVERNMENT, '2026-08-01')).exemption).toContain('Besturen als het uwe');
  });

  it('is priced so when it orders, and the municipality is owed nothing for it', async () => {
    world.clock.now = new Date('2026-08-02T10:00:00Z');
    const request = world.aRequest([1], GOVERNMENT);
    expect(await priceRequest(world.billing, request)).toMatchObject({
      total: 4417,
      quote: { exemption: 'PARTY_KIND', exemptionBasis: 'Besluit 12', groups: [{ fee: 0 }] },
    });
    world.clock.now = new Date('2026-05-10T10:00:00Z');
  });
});

describe('a decision', () => {
  it('is the administrator’s alone: to anybody else there is nothing to decide', async () => {
    const inputs: Record<What, object> = {
      setPlatformFee: FEE,
      withdrawPlatformFee: { validFrom: '2026-07-01' },
      addExemption: EXEMPT,
      endExemption: { id: '00000000-0000-7000-8000-000000000001', lastDay: '2026-06-01', reason: 'x' },
    };
    const before = await version();
    for (const caller of [
      NOTARY,
      CITIZEN,
      GOVERNMENT,
      SERVICE,
      ANONYMOUS,
      officer('24043', 'FINANCE_MANAGER'),
      { ...ADMIN, roles: ['AUDITOR' as const] },
    ])
      for (const [what, input] of Object.entries(inputs))
        expect(await decide(what as What, input, caller), `${caller.id} ${what}`).toEqual({
          __typename: 'NotFound',
          code: 'NOT_FOUND',
        });
    expect(await version()).toBe(before);
  });

  it('is made only over the list that was seen', async () => {
    const current = await version();
    expect(await decide('setPlatformFee', { ...FEE, expectedVersion: current - 1 })).toMatchObject({
      current,
    });
    expect(await version()).toBe(current);
  });

  it.each<[What, object, string, string]>([
    ['setPlatformFee', { ...FEE, amountCents: 3651 }, 'amountCents', 'OUT_OF_RANGE'],
    ['setPlatformFee', { ...FEE, validFrom: '2026-05-10' }, 'validFrom', 'NOT_AFTER_TODAY'],
    ['addExemption', { ...EXEMPT, organisationId: '0207451228' }, 'organisationId', 'NOT_AN_ORGANISATION'],
    ['addExemption', { ...EXEMPT, legalBasis: '' }, 'legalBasis', 'REQUIRED'],
  ])('is refused with the field that is wrong: %s %o', async (what, input, field, code) => {
    const before = await version();
    expect(await decide(what, input)).toMatchObject({ fields: [{ path: [field], code }] });
    expect(await version()).toBe(before);
  });

  it('stays: PostgreSQL lets nobody change or add to the list beside it', async () => {
    for (const table of ['platform_fee', 'exemption', 'exemption_end'])
      await expect(
        world.database.asService((em) => em.execute(`delete from ${table}`)),
        table,
      ).rejects.toThrow(/never changed/);
    const add = `insert into platform_fee (amount_cents, vat_treatment, valid_from, legal_basis, is_withdrawn, decided_at) values (1, 'STANDARD_21', '2026-01-01', 'x', false, '2026-01-01')`;
    for (const caller of [NOTARY, officer('24043', 'FINANCE_MANAGER')])
      await expect(world.database.as(caller, (em) => em.execute(add))).rejects.toThrow(/row-level security/);
  });
});
