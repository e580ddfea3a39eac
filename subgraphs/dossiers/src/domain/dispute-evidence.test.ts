import type { Caller } from '@vip/domain-kit';
import { describe, expect, it } from 'vitest';
import * as people from '../testing/people.ts';
import type { DossierPlace } from './access.ts';
import { mayAddEvidence, mayReadEvidence } from './dispute-evidence.ts';

const DOSSIER: DossierPlace = {
  ownerId: people.NOTARY.organisation!.id,
  nisCode: '44021',
  integration: 'NONE',
  status: 'WITH_MUNICIPALITY',
  firstValidatedAt: null,
  validatedAt: null,
  rightToVerify: false,
};
const TOWN_SYSTEM: Caller = { ...people.SUPPLIER, kind: 'client', roles: ['MUNICIPAL_SYSTEM'] };
const NOBODY: Caller = { kind: 'anonymous', id: 'anonymous', name: '', roles: [], language: 'nl' };
const EVERYBODY = { ...people, TOWN_SYSTEM, NOBODY };
const whoMay = (may: (caller: Caller) => boolean) =>
  Object.entries(EVERYBODY)
    .filter((entry): entry is [string, Caller] => typeof entry[1] === 'object' && may(entry[1]))
    .map(([name]) => name)
    .toSorted();

const OFFICERS = ['CONTROLLER', 'SECOND_SUPPLIER', 'SUPPLIER'];
const REQUESTERS = ['COLLEAGUE', 'NOTARY'];

describe('evidence for a dispute', () => {
  it('is brought by who ordered and by who works on the dossier, and by nobody else', () => {
    expect(whoMay((caller) => mayAddEvidence(caller, DOSSIER))).toEqual(
      [...OFFICERS, ...REQUESTERS].toSorted(),
    );
  });

  const of = (ownerId: string, feedbackId: string | null) =>
    whoMay((caller) => mayReadEvidence(caller, DOSSIER, { ownerId, feedbackId }));
  const requester = DOSSIER.ownerId;
  const town = people.SUPPLIER.organisation!.id;

  it.each([
    { what: 'of who ordered, not sent yet', file: of(requester, null), readers: REQUESTERS },
    {
      what: 'of who ordered, sent',
      file: of(requester, 'f-1'),
      readers: [...REQUESTERS, ...OFFICERS, 'AUDITOR'],
    },
    { what: 'of an officer, not sent yet', file: of(town, null), readers: OFFICERS },
    { what: 'of an officer, sent', file: of(town, 'f-1'), readers: [...OFFICERS, 'AUDITOR'] },
  ])('$what, is read by its side, and by our own services that send it on', ({ file, readers }) => {
    expect(file).toEqual([...readers, 'SERVICE'].toSorted());
  });

  it('is the business of a municipal system only when the municipality lets it work on dossiers', () => {
    expect(mayAddEvidence(TOWN_SYSTEM, DOSSIER)).toBe(false);
    expect(mayAddEvidence(TOWN_SYSTEM, { ...DOSSIER, integration: 'DATA' })).toBe(true);
  });
});
