import {
  DOSSIER_STATUSES,
  EDIT_MODES,
  ITEM_STATUSES,
  MUNICIPAL_INTEGRATIONS,
  REQUEST_STATUSES,
  ROLES,
  type Caller,
} from '@vip/domain-kit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ADMIN,
  AGENT,
  AUDITOR,
  CITIZEN,
  COLLEAGUE,
  CONTROLLER,
  FINANCE,
  HASSELT_SYSTEM,
  LEUVEN_OFFICER,
  NOTARY,
  SERVICE,
  SUPPLIER,
} from '../testing/people.ts';
import {
  DOSSIER_ACTIONS,
  dossierActions,
  mayDo,
  mayReadDocuments,
  maySeeDossier,
  maySeeRequest,
  requestActions,
  type DossierPlace,
} from './access.ts';
import { itemActions, mayReadItem, type ItemPlace } from './item-access.ts';
import { mayKnowOf } from './tell.ts';

const NOON = new Date('2026-05-19T10:00:00Z');
const dossier = (facts: Partial<DossierPlace> = {}): DossierPlace => ({
  ownerId: '0428315871',
  nisCode: '44021',
  integration: 'NONE',
  status: 'WITH_MUNICIPALITY',
  firstValidatedAt: null,
  validatedAt: null,
  rightToVerify: false,
  ...facts,
});
const item = (facts: Partial<ItemPlace> = {}): ItemPlace => ({
  status: 'FILLED_BY_PLATFORM',
  editMode: 'READ_ONLY',
  visibleFrom: 'FIRST_ANSWER',
  sequence: 1,
  filledBy: null,
  filledAt: NOON,
  sourceCode: 'OE_WFS',
  failedSince: null,
  sourcesDisagree: false,
  ...facts,
});
const BY_TOWN = {
  status: 'FILLED_BY_MUNICIPALITY',
  editMode: 'FEED',
  visibleFrom: 'VALIDATION',
  filledBy: { id: 'nele', kind: 'MUNICIPALITY', name: 'Nele' },
} as const;

const anyCaller: fc.Arbitrary<Caller> = fc.record({
  kind: fc.constantFrom('anonymous' as const, 'person' as const, 'client' as const),
  id: fc.constantFrom('a', 'b', 'c'),
  name: fc.constant('x'),
  roles: fc.subarray([...ROLES]),
  organisation: fc.option(
    fc.record({
      id: fc.constantFrom('a', 'b', 'org'),
      name: fc.constant('o'),
      kind: fc.constant('NOTARY' as const),
    }),
    { nil: undefined },
  ),
  nisCode: fc.option(fc.constantFrom('44021', '24062'), { nil: undefined }),
  language: fc.constant('nl' as const),
});
const anyDossier: fc.Arbitrary<DossierPlace> = fc.record({
  ownerId: fc.constantFrom('a', 'b', 'org'),
  nisCode: fc.constantFrom('44021', '24062'),
  integration: fc.constantFrom(...MUNICIPAL_INTEGRATIONS),
  status: fc.constantFrom(...DOSSIER_STATUSES),
  firstValidatedAt: fc.option(fc.constant(NOON)),
  validatedAt: fc.option(fc.constant(NOON)),
  rightToVerify: fc.boolean(),
});
const anyItem: fc.Arbitrary<ItemPlace> = fc.record({
  status: fc.constantFrom(...ITEM_STATUSES),
  editMode: fc.constantFrom(...EDIT_MODES),
  visibleFrom: fc.constantFrom('FIRST_ANSWER' as const, 'VALIDATION' as const),
  sequence: fc.nat(),
  filledBy: fc.option(fc.constant(BY_TOWN.filledBy)),
  filledAt: fc.option(fc.constant(NOON)),
  sourceCode: fc.option(fc.constant('OE_WFS')),
  failedSince: fc.option(fc.constant(NOON)),
  sourcesDisagree: fc.boolean(),
});

describe('who sees a dossier', () => {
  it.each([
    { who: 'the organisation that asked', caller: NOTARY, sees: true },
    { who: 'a colleague there', caller: COLLEAGUE, sees: true },
    { who: 'another organisation', caller: AGENT, sees: false },
    { who: 'a citizen who did not ask', caller: CITIZEN, sees: false },
    { who: 'its municipality', caller: SUPPLIER, sees: true },
    { who: 'another municipality', caller: LEUVEN_OFFICER, sees: false },
    { who: 'the software of another municipality', caller: HASSELT_SYSTEM, sees: false },
    { who: 'the auditor', caller: AUDITOR, sees: true },
    { who: 'the administrator', caller: ADMIN, sees: true },
    { who: 'our own services', caller: SERVICE, sees: true },
    { who: 'nobody in particular', caller: { ...NOTARY, kind: 'anonymous' as const }, sees: false },
  ])('$who: $sees', ({ caller, sees }) => {
    expect(maySeeDossier(caller, dossier())).toBe(sees);
  });

  it('lets nobody do, read or know anything of a dossier that they do not see', () => {
    fc.assert(
      fc.property(anyCaller, anyDossier, anyItem, (caller, place, one) => {
        if (maySeeDossier(caller, place)) return;
        expect(dossierActions(caller, place)).toEqual([]);
        expect(itemActions(caller, place, one, NOON)).toEqual([]);
        expect(mayReadItem(caller, place, one)).toBe(false);
        expect(mayReadDocuments(caller, place)).toBe(false);
        expect(mayKnowOf(caller, place, one.visibleFrom)).toBe(false);
      }),
    );
  });
});

describe('what a requester reads', () => {
  it('before validation: only what the catalogue shows from the first answer of its source', () => {
    expect(mayReadItem(NOTARY, dossier(), item())).toBe(true);
    expect(mayReadItem(NOTARY, dossier(), item({ visibleFrom: 'VALIDATION' }))).toBe(false);
    expect(mayReadItem(NOTARY, dossier(), item(BY_TOWN))).toBe(false);
    expect(mayReadItem(NOTARY, dossier(), item({ filledBy: BY_TOWN.filledBy }))).toBe(false);
  });
  it('after validation: everything', () => {
    const validated = dossier({ status: 'VALIDATED', firstValidatedAt: NOON, validatedAt: NOON });
    expect(mayReadItem(NOTARY, validated, item(BY_TOWN))).toBe(true);
    expect(mayReadDocuments(NOTARY, validated)).toBe(true);
  });
  it('during a correction: not what is being changed', () => {
    const reopened = dossier({ firstValidatedAt: NOON, validatedAt: NOON });
    expect(mayReadItem(NOTARY, reopened, item({ ...BY_TOWN, filledAt: NOON }))).toBe(true);
    expect(mayReadItem(NOTARY, reopened, item({ ...BY_TOWN, filledAt: new Date(NOON.getTime() + 1) }))).toBe(
      false,
    );
  });
  it('nothing at all while a right on the parcel is to be verified', () => {
    fc.assert(
      fc.property(anyDossier, anyItem, (place, one) => {
        const requester = { ...NOTARY, organisation: { ...NOTARY.organisation!, id: place.ownerId } };
        expect(mayReadItem(requester, { ...place, rightToVerify: true }, one)).toBe(false);
      }),
    );
  });
  it('documents only once a dossier was validated, whoever asks', () => {
    fc.assert(
      fc.property(anyCaller, anyDossier, (caller, place) => {
        expect(mayReadDocuments(caller, { ...place, firstValidatedAt: null })).toBe(false);
      }),
    );
  });
});

describe('who does what', () => {
  const control = dossier({ status: 'IN_QUALITY_CONTROL' });
  const hasselt = { nisCode: '71072' };
  it.each([
    {
      who: 'a supplier',
      caller: SUPPLIER,
      place: dossier(),
      actions: ['FILL', 'ASSIGN', 'SUBMIT_FOR_CONTROL'],
    },
    {
      who: 'a controller',
      caller: CONTROLLER,
      place: dossier(),
      actions: ['FILL', 'ASSIGN', 'SUBMIT_FOR_CONTROL', 'REFUSE'],
    },
    { who: 'a supplier', caller: SUPPLIER, place: control, actions: ['ASSIGN'] },
    {
      who: 'a controller',
      caller: CONTROLLER,
      place: control,
      actions: ['FILL', 'ASSIGN', 'VALIDATE', 'RETURN', 'REFUSE'],
    },
    { who: 'finance', caller: FINANCE, place: control, actions: [] },
    { who: 'software of option 1', caller: HASSELT_SYSTEM, place: dossier(hasselt), actions: [] },
    {
      who: 'software of option 2',
      caller: HASSELT_SYSTEM,
      place: dossier({ ...hasselt, integration: 'DATA' }),
      actions: ['FILL', 'SUBMIT_FOR_CONTROL'],
    },
    {
      who: 'software of option 2',
      caller: HASSELT_SYSTEM,
      place: dossier({ ...hasselt, integration: 'DATA', status: 'IN_QUALITY_CONTROL' }),
      actions: [],
    },
    {
      who: 'software of option 3',
      caller: HASSELT_SYSTEM,
      place: dossier({ ...hasselt, integration: 'FULL', status: 'IN_QUALITY_CONTROL' }),
      actions: ['FILL', 'VALIDATE', 'RETURN', 'REFUSE'],
    },
    { who: 'the requester', caller: NOTARY, place: control, actions: [] },
    {
      who: 'the requester',
      caller: NOTARY,
      place: dossier({ status: 'VALIDATED', firstValidatedAt: NOON }),
      actions: ['REQUEST_CORRECTION', 'WATCH'],
    },
    {
      who: 'the requester',
      caller: NOTARY,
      place: dossier({ status: 'WITH_MUNICIPALITY', firstValidatedAt: NOON }),
      actions: ['WATCH'],
    },
    {
      who: 'the requester',
      caller: NOTARY,
      place: dossier({ status: 'ARCHIVED', firstValidatedAt: NOON }),
      actions: [],
    },
    {
      who: 'a controller',
      caller: CONTROLLER,
      place: dossier({ status: 'CORRECTION_REQUESTED', firstValidatedAt: NOON }),
      actions: ['REOPEN', 'REJECT_CORRECTION'],
    },
    {
      who: 'a controller',
      caller: CONTROLLER,
      place: dossier({ status: 'VALIDATED', firstValidatedAt: NOON }),
      actions: ['REPORT_CORRECTION'],
    },
    {
      who: 'a supplier',
      caller: SUPPLIER,
      place: dossier({ status: 'VALIDATED', firstValidatedAt: NOON }),
      actions: [],
    },
    {
      who: 'a controller',
      caller: CONTROLLER,
      place: dossier({ status: 'ARCHIVED', firstValidatedAt: NOON }),
      actions: [],
    },
    { who: 'the auditor', caller: AUDITOR, place: control, actions: [] },
    { who: 'the administrator', caller: ADMIN, place: control, actions: [] },
  ])('$who on a dossier that is $place.status: $actions', ({ caller, place, actions }) => {
    expect(dossierActions(caller, place)).toEqual(actions);
  });

  it('does not validate before a doubtful right is verified', () => {
    expect(dossierActions(CONTROLLER, { ...control, rightToVerify: true })).toEqual([
      'FILL',
      'ASSIGN',
      'VERIFY_RIGHT',
      'RETURN',
      'REFUSE',
    ]);
  });

  it('never refuses what was delivered once', () => {
    expect(mayDo(CONTROLLER, { ...control, firstValidatedAt: NOON }, 'REFUSE')).toBe(false);
  });

  it('gives those who oversee no hand in anything', () => {
    fc.assert(
      fc.property(anyDossier, fc.constantFrom(...DOSSIER_ACTIONS), (place, action) => {
        for (const caller of [AUDITOR, ADMIN, SERVICE]) expect(mayDo(caller, place, action)).toBe(false);
      }),
    );
  });
});

describe('a request', () => {
  it('is not shown to a municipality before it is handed in', () => {
    for (const status of REQUEST_STATUSES)
      expect(maySeeRequest(SUPPLIER, { ownerId: 'x', nisCodes: ['44021'], status }), status).toBe(
        ['SUBMITTED', 'IN_PROGRESS', 'COMPLETED'].includes(status),
      );
  });
  it('offers its owner alone something to do', () => {
    const draft = { ownerId: '0428315871', nisCodes: ['44021'], status: 'DRAFT' } as const;
    expect(requestActions(NOTARY, draft)).toEqual(['AMEND', 'SUBMIT', 'CANCEL']);
    for (const caller of [AGENT, SUPPLIER, AUDITOR, ADMIN, SERVICE])
      expect(requestActions(caller, draft)).toEqual([]);
  });
});
