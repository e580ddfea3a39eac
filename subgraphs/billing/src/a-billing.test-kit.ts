import { ANONYMOUS, type Caller, type Role } from '@vip/domain-kit';
import { createLog, openDatabase, openJobs } from '@vip/subgraph-kit';
import { testDatabase } from '@vip/test-kit';
import { graphql } from 'graphql';
import { cents } from '@vip/domain-kit';
import { randomUUID } from 'node:crypto';
import type { EnterpriseAnswer } from './asking/enterprise-register.ts';
import type { RegisteredParcel } from './asking/parcel-register.ts';
import type { OrderedDossier, OrderedRequest } from './asking/request-book.ts';
import type { Billing } from './context.ts';
import type { ProviderPayment } from './domain/payment.ts';
import { createStore } from './persistence/desk.ts';
import { ENTITIES } from './persistence/entities.ts';
import { MIGRATIONS } from './persistence/migrations.ts';
import { createReaders } from './reading/readers.ts';
import { buildBillingSubgraph } from './schema.ts';
import type { PricedPlace } from './domain/place.ts';

/** For tests only: a billing subgraph on a fresh database, with the world around it played at the edge. */

export const NOTARY: Caller = {
  kind: 'person',
  id: 'sofie',
  name: 'Sofie Claes',
  roles: ['PROFESSIONAL'],
  organisation: { id: '0428315871', name: 'Notariskantoor Peeters & Claes', kind: 'NOTARY' },
  language: 'nl',
};
/** Where the office of the notary is. */
export const SEAT = {
  street: 'Naamsestraat',
  houseNumber: '63',
  box: '2',
  postcode: '3000',
  city: 'Leuven',
  country: 'BE',
};
export const CITIZEN: Caller = {
  kind: 'person',
  id: 'jan',
  name: 'Jan Peeters',
  roles: ['CITIZEN'],
  language: 'nl',
};
export const OTHER_CITIZEN: Caller = { ...CITIZEN, id: 'lies', name: 'Lies Vermeulen' };
export const officer = (nisCode: string, ...roles: Role[]): Caller => ({
  kind: 'person',
  id: `officer-${nisCode}`,
  name: 'Ann Maes',
  roles,
  organisation: { id: `kbo-${nisCode}`, name: `Gemeente ${nisCode}`, kind: 'MUNICIPALITY' },
  nisCode,
  language: 'nl',
});
export const ADMIN: Caller = { ...CITIZEN, id: 'petra', name: 'Petra Willems', roles: ['PLATFORM_ADMIN'] };
export const SERVICE: Caller = { ...ANONYMOUS, kind: 'service', id: 'dossiers' };

export const parcelKey = (place: number): string => `24043B${String(place).padStart(4, '0')}/00A000`;

/** A row of adjacent parcels in Holsbeek (per group € 60), or in Gent (per parcel € 75) for places from 100 on. */
const registeredPlace = (place: PricedPlace): RegisteredParcel =>
  place.kind === 'parcel'
    ? registered(place.capakey)
    : {
        kind: 'known',
        parcel: {
          capakey: place.areaKey ?? 'GEBIED-0',
          drawn: true,
          notOrderable: null,
          municipality: { nisCode: '24043', name: 'Holsbeek', connected: true },
          hasBuildingUnits: false,
          adjacent: [],
        },
      };
const registered = (capakey: string): RegisteredParcel => {
  const place = Number(capakey.slice(6, 10));
  const gent = place >= 100;
  return {
    kind: 'known',
    parcel: {
      capakey,
      notOrderable: null,
      municipality: gent
        ? { nisCode: '44021', name: 'Gent', connected: true }
        : { nisCode: '24043', name: 'Holsbeek', connected: true },
      hasBuildingUnits: false,
      adjacent: [parcelKey(place + 1)],
    },
  };
};

/** A payment provider in memory. `told` is what it says of each payment; `down` makes it not answer. */
export class PlayedProvider {
  readonly name = 'mollie';
  readonly told = new Map<string, ProviderPayment>();
  down = false;
  created = 0;
  async create(order: { paymentId: string; amount: number }): Promise<ProviderPayment | 'unavailable'> {
    if (this.down) return 'unavailable';
    const known = [...this.told.values()].find(({ paymentId }) => paymentId === order.paymentId);
    if (known) return known;
    this.created += 1;
    const payment: ProviderPayment = {
      id: `tr_${randomUUID()}`,
      status: 'OPEN',
      amount: cents(order.amount),
      currency: 'EUR',
      method: null,
      paidAt: null,
      checkoutUrl: 'http://pay.test/1',
      paymentId: order.paymentId,
    };
    this.told.set(payment.id, payment);
    return payment;
  }
  async fetch(id: string): Promise<ProviderPayment | null | 'unavailable'> {
    return this.down ? 'unavailable' : (this.told.get(id) ?? null);
  }
  says(id: string, change: Partial<ProviderPayment>): void {
    this.told.set(id, { ...this.told.get(id)!, ...change });
  }
}

export async function aBilling() {
  const fresh = await testDatabase();
  const log = createLog('billing-test', 'silent');
  const database = await openDatabase({
    url: fresh.url,
    schema: 'billing',
    entities: ENTITIES,
    migrations: MIGRATIONS,
  });
  const jobs = await openJobs({ url: fresh.url, subgraph: 'billing', database, log });
  const store = createStore(database, jobs);
  const requests = new Map<string, OrderedRequest>();
  const dossiers = new Map<string, OrderedDossier>();
  const provider = new PlayedProvider();
  const enterprises = new Map<string, EnterpriseAnswer>([
    [NOTARY.organisation!.id, { kind: 'known', enterprise: { hasVat: true, address: SEAT } }],
  ]);
  const clock = { now: new Date('2026-05-10T10:00:00Z') };
  const billing: Billing = {
    store,
    parcels: { parcels: async (places) => places.map(registeredPlace) },
    requests: {
      requests: async (ids) =>
        new Map(ids.flatMap((id) => (requests.has(id) ? [[id, requests.get(id)!] as const] : []))),
      dossier: async (id) => dossiers.get(id) ?? null,
    },
    enterprises: { enterprise: async (number) => enterprises.get(number) ?? { kind: 'none' } },
    provider,
    publicUrl: 'http://localhost:5800',
    now: () => clock.now,
  };
  await store.asService(({ tariffs }) =>
    tariffs.seed(
      [
        {
          nisCode: '24043',
          name: 'Holsbeek',
          iban: 'BE68 5390 0754 7034',
          basis: 'PER_GROUP' as const,
          amount: 6000,
        },
        { nisCode: '44021', name: 'Gent', iban: null, basis: 'PER_PARCEL' as const, amount: 7500 },
      ].map(({ nisCode, name, iban, basis, amount }) => ({
        municipality: { nisCode, name, kbo: `kbo-${nisCode}`, iban, contactEmail: null },
        tariff: {
          nisCode,
          basis,
          amount: cents(amount),
          vatTreatment: 'STANDARD_21',
          validFrom: '2026-01-01',
          validTo: null,
        },
      })),
    ),
  );
  const { schema } = buildBillingSubgraph();
  let number = 0;
  return {
    billing,
    store,
    database,
    jobs,
    provider,
    enterprises,
    requests,
    dossiers,
    clock,
    adminUrl: fresh.adminUrl,
    url: fresh.url,
    /** A request in dossiers' book. */
    aRequest(places: readonly number[], of: Caller, more: Partial<OrderedRequest> = {}): OrderedRequest {
      number += 1;
      const request: OrderedRequest = {
        id: randomUUID(),
        number: `AV-${String(number).padStart(8, '0')}`,
        status: 'SUBMITTED',
        reference: 'Dossier Claes 12',
        purpose: 'SALE',
        requester: {
          id: of.organisation?.id ?? of.id,
          kind: of.organisation?.kind ?? 'CITIZEN',
          name: of.organisation?.name ?? of.name,
        },
        invoiceEmail: null,
        submittedAt: clock.now.toISOString(),
        availableActions: [],
        parcels: places.map((place) => ({ capakey: parcelKey(place), areaKey: null, geometry: null })),
        ...more,
      };
      requests.set(request.id, request);
      return request;
    },
    aDossier(request: OrderedRequest, place: number, more: Partial<OrderedDossier> = {}): OrderedDossier {
      const dossier: OrderedDossier = {
        id: randomUUID(),
        number: `VIP-${String(place).padStart(8, '0')}`,
        capakey: parcelKey(place),
        areaKey: null,
        firstValidatedAt: clock.now.toISOString(),
        firstValidatedAutomatically: false,
        municipality: { nisCode: place >= 100 ? '44021' : '24043' },
        request: { id: request.id },
        refusal: null,
        ...more,
      };
      dossiers.set(dossier.id, dossier);
      return dossier;
    },
    /** Runs a document as somebody, through the schema. */
    async ask<Data = Record<string, unknown>>(
      caller: Caller,
      source: string,
      variableValues: Record<string, unknown> = {},
    ) {
      const answer = await graphql({
        schema,
        source,
        variableValues,
        contextValue: { ...billing, caller, read: createReaders(billing, caller) },
      });
      return answer as unknown as {
        data: Data;
        errors?: readonly { message: string; extensions: { code?: string } }[];
      };
    },
    facts: () =>
      database.asService((em) =>
        em.execute<{ type: string; subject: string }[]>('select type, subject from fact order by id'),
      ),
    /** Sum of an account; debit is positive. */
    balance: async (account: string) => {
      const balances = await store.asService(({ ledger }) => ledger.balances());
      return balances.get(account as never) ?? 0;
    },
    ledgerSum: async () => {
      const balances = await store.asService(({ ledger }) => ledger.balances());
      return [...balances.values()].reduce((sum, amount) => sum + amount, 0);
    },
    async close() {
      await jobs.stop();
      await database.close();
      await fresh.drop();
    },
  };
}
export type ABilling = Awaited<ReturnType<typeof aBilling>>;
