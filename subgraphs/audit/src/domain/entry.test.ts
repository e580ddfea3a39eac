import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, personalPartOf, publicPartOf, type FedFact } from './entry.ts';

const fact: FedFact = {
  id: '01990000-0000-7000-8000-000000000001',
  type: 'dossier.read',
  subject: '01990000-0000-7000-8000-0000000000d0',
  version: 3,
  actor: { id: 'sofie', kind: 'NOTARY', name: 'Sofie Claes' },
  onBehalfOf: 'Notariskantoor Peeters & Claes (0428315871)',
  purpose: 'SALE',
  at: '2026-05-10T10:00:00.000Z',
  ids: {
    dossierId: '01990000-0000-7000-8000-0000000000d0',
    capakey: '24043B0001/00A000',
    ownerId: '0428315871',
  },
  data: { amount: 1 },
};

describe('the public part', () => {
  it('says what, where, why and when, and nothing of who', () => {
    expect(canonicalJson(publicPartOf(fact, 'dossiers', 7))).toBe(
      '{"action":"dossier.read","actorKind":"NOTARY","at":"2026-05-10T10:00:00.000Z","capakey":"24043B0001/00A000","dossierId":"01990000-0000-7000-8000-0000000000d0","factId":"01990000-0000-7000-8000-000000000001","nisCode":null,"purpose":"SALE","requestId":null,"sequence":7,"subgraph":"dossiers","subject":"01990000-0000-7000-8000-0000000000d0","subjectVersion":3,"v":1}',
    );
  });

  it('names the legal task when the fact gives no purpose', () => {
    expect(publicPartOf({ ...fact, purpose: null }, 'dossiers', 7).purpose).toBe('VASTGOEDINFORMATIE');
  });

  it.each(['preference.set', 'notification.sent', 'rights.asked'])(
    'of %s leaves out the subject, which may be a person',
    (type) => {
      expect(publicPartOf({ ...fact, type, subject: 'jan' }, 'x', 0).subject).toBeNull();
      expect(personalPartOf({ ...fact, type, subject: 'jan' }, String).subject).toBe('jan');
    },
  );
});

describe('canonical JSON', () => {
  it('is the same text whatever the order of the keys', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'é"' }], a: true })).toBe(
      '{"a":true,"b":[1,{"c":"é\\"","d":null}]}',
    );
  });

  it('reads back as the value it was made of', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('names every parcel and dossier of a page that showed several, and leaves the lists out otherwise', () => {
    const page = { ...fact, ids: { capakeys: ['B', 'A', 7], dossierIds: ['d2', 'd1'] } };
    expect(publicPartOf(page, 'dossiers', 7)).toMatchObject({
      capakey: null,
      capakeys: ['A', 'B'],
      dossierIds: ['d1', 'd2'],
    });
    expect(publicPartOf(fact, 'dossiers', 7)).not.toHaveProperty('capakeys');
  });

  it('of a validation says which documents were delivered, by digest, so that who has one can prove it', () => {
    const validated = { ...fact, type: 'dossier.validated', ids: { ...fact.ids, digests: ['bb', 'aa', 3] } };
    expect(publicPartOf(validated, 'dossiers', 7).digests).toEqual(['aa', 'bb']);
    expect(publicPartOf(fact, 'dossiers', 7)).not.toHaveProperty('digests');
  });
});
