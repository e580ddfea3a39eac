import { ANONYMOUS, type Caller } from '@vip/domain-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aBilling, CITIZEN, NOTARY, officer, SERVICE, type ABilling } from '../a-billing.test-kit.ts';

// Brugge (31005) is new to billing in this world; Gent and Holsbeek have a tariff and no account.
let world: ABilling;
beforeAll(async () => void (world = await aBilling()));
afterAll(() => world.close());

const ADMIN: Caller = { ...CITIZEN, id: 'petra', roles: ['PLATFORM_ADMIN'] };
const AUDITOR: Caller = { ...CITIZEN, id: 'dirk', roles: ['AUDITOR'] };
const FINANCE = officer('44021', 'FINANCE_MANAGER');
const OTHERS: Record<string, Caller> = {
  NOTARY,
  CITIZEN,
  SERVICE,
  ANONYMOUS,
  AUDITOR,
  FINANCE,
  CONTROLLER: officer('44021', 'CONTROLLER'),
};
const PAYEE = 'payee { legalName enterpriseNumber iban version missing }';
const SET = `mutation ($input: SetMunicipalPayeeInput!) { setMunicipalPayee(input: $input) { __typename ... on SetMunicipalPayeeSuccess { municipality { ${PAYEE} } }
  ... on Refusal { code } ... on VersionConflict { current } ... on InvalidInput { fields { path code } } } }`;
const BRUGGE = {
  nisCode: '31005',
  legalName: 'Stad Brugge',
  enterpriseNumber: '0207.528.728',
  iban: 'BE68 5390 0754 7034',
  expectedVersion: 0,
};
const set = async (more: object = {}, caller: Caller = ADMIN) =>
  (
    await world.ask<{ setMunicipalPayee: Record<string, unknown> }>(caller, SET, {
      input: { ...BRUGGE, ...more },
    })
  ).data?.setMunicipalPayee;
const seen = async (caller: Caller, nisCode: string) =>
  (
    await world.ask<{ _entities: { payee: object | null }[] }>(
      caller,
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Municipality { ${PAYEE} } } }`,
      { r: [{ __typename: 'Municipality', nisCode }] },
    )
  ).data._entities[0]!.payee;
const kept = () =>
  world.store.asService(async ({ tariffs }) =>
    JSON.stringify([await tariffs.payees(['31005', '44021']), await tariffs.of(['31005', '44021'])]),
  );
const TARIFF =
  'mutation ($input: SetTariffInput!) { setTariff(input: $input) { __typename ... on Refusal { code } ... on InvalidInput { fields { code } } } }';
const tariff = async (more: object = {}, caller: Caller = ADMIN) =>
  (
    await world.ask<{ setTariff: Record<string, unknown> }>(caller, TARIFF, {
      input: { nisCode: '31005', basis: 'PER_PARCEL', amountCents: 8000, validFrom: '2026-05-10', ...more },
    })
  ).data?.setTariff;

describe('to whom a municipality is paid', () => {
  it('is set by the administrator of the platform alone', async () => {
    for (const [name, caller] of Object.entries(OTHERS))
      expect(await set({}, caller), name).toEqual({ __typename: 'NotFound', code: 'NOT_FOUND' });
    expect(await set()).toEqual({
      __typename: 'SetMunicipalPayeeSuccess',
      municipality: {
        payee: {
          legalName: 'Stad Brugge',
          enterpriseNumber: '0207528728',
          iban: 'BE68539007547034',
          version: 1,
          missing: ['TARIFF'],
        },
      },
    });
    expect((await world.facts()).filter(({ type }) => type === 'payee.set')).toEqual([
      { type: 'payee.set', subject: '31005' },
    ]);
  });

  it('is changed only over the version that was seen', async () => {
    expect(await set({ iban: 'BE71 0961 2345 6769' })).toMatchObject({ current: 1 });
    expect(await set({ iban: 'BE71 0961 2345 6769', expectedVersion: 1 })).toMatchObject({
      municipality: { payee: { iban: 'BE71096123456769', version: 2 } },
    });
  });

  it.each([
    [{ iban: 'BE68 5390 0754 7035' }, 'iban', 'NOT_AN_IBAN'],
    [{ enterpriseNumber: '0207528713' }, 'enterpriseNumber', 'NOT_AN_ENTERPRISE_NUMBER'],
    [{ legalName: '' }, 'legalName', 'REQUIRED'],
  ])('keeps nothing of what is wrong: %o', async (wrong, field, code) => {
    const before = await kept();
    expect(await set({ ...wrong, expectedVersion: 2 })).toMatchObject({ fields: [{ path: [field], code }] });
    expect(await kept()).toBe(before);
  });

  it('is one enterprise, and no other municipality', async () => {
    expect(await set({ nisCode: '44021' })).toMatchObject({
      fields: [{ path: ['enterpriseNumber'], code: 'TAKEN' }],
    });
  });

  it('is kept by none that is only checked', async () => {
    const before = await kept();
    expect(await set({ nisCode: '71072', enterpriseNumber: '0207451227', checkOnly: true })).toMatchObject({
      __typename: 'SetMunicipalPayeeSuccess',
    });
    expect(await kept()).toBe(before);
  });

  it('is read by its finance manager and by who oversees; nobody else learns an account', async () => {
    for (const [name, caller] of Object.entries({ ...OTHERS, ADMIN }))
      expect([name, (await seen(caller, '44021')) !== null]).toEqual([
        name,
        ['SERVICE', 'AUDITOR', 'FINANCE', 'ADMIN'].includes(name),
      ]);
    expect(await seen(FINANCE, '31005')).toBeNull();
  });

  it('lacks everything where nothing was set', async () => {
    expect(await seen(ADMIN, '71072')).toMatchObject({
      version: 0,
      missing: ['LEGAL_NAME', 'ENTERPRISE_NUMBER', 'IBAN', 'TARIFF'],
    });
  });

  it('is written by nobody else in PostgreSQL either', async () => {
    for (const caller of [NOTARY, FINANCE, AUDITOR])
      await world.database.as(caller, (em) => em.execute(`update municipality set iban = 'BE00'`));
    expect(await kept()).not.toContain('BE00');
    const add = `insert into municipality (nis_code, name) values ('11002', 'Antwerpen')`;
    await expect(world.database.as(FINANCE, (em) => em.execute(add))).rejects.toThrow(/row-level security/);
  });
});

describe('the first tariff of a municipality', () => {
  it('is set by the administrator, from today on, and only checked when that is asked', async () => {
    expect(await tariff({ checkOnly: true })).toMatchObject({ __typename: 'SetTariffSuccess' });
    expect(await seen(ADMIN, '31005')).toMatchObject({ missing: ['TARIFF'] });
    expect(await tariff()).toMatchObject({ __typename: 'SetTariffSuccess' });
    expect(await seen(ADMIN, '31005')).toMatchObject({ missing: [] });
  });

  it('is the last one that the administrator sets: the next is the municipality’s', async () => {
    expect(await tariff({ validFrom: '2026-07-01' })).toEqual({
      __typename: 'NotAllowedNow',
      code: 'TARIFF_SET_ALREADY',
    });
    expect(await tariff({ validFrom: '2026-07-01' }, officer('31005', 'FINANCE_MANAGER'))).toMatchObject({
      __typename: 'SetTariffSuccess',
    });
  });

  it('is not set by an auditor, nor by an administrator who is nobody', async () => {
    for (const caller of [AUDITOR, { ...ADMIN, kind: 'anonymous' as const }])
      expect(await tariff({ nisCode: '71072' }, caller)).toEqual({
        __typename: 'NotFound',
        code: 'NOT_FOUND',
      });
  });
});
