import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createContext } from '../context.ts';
import { AGENT, AUDITOR, CONTROLLER, FINANCE, LEUVEN_OFFICER, NOTARY, SUPPLIER } from '../testing/people.ts';
import {
  act,
  CENTRAL,
  dossierAtTown,
  dossierInControl,
  fillAll,
  madeDossiers,
  make,
  sourcesSay,
  statusOf,
  submitted,
  validatedDossier,
} from '../testing/story.ts';
import { changingNothing } from '../testing/unchanged.ts';
import { createWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const requestOf = async (dossierId: string) =>
  (
    await world.sql<{ id: string; status: string }>(
      'select r.id, r.status from request r join dossier d on d.request_id = r.id where d.id = ?',
      [dossierId],
    )
  )[0]!;

describe('submitForControl', () => {
  it('asks everything that only the municipality can fill in', async () => {
    const id = await dossierAtTown(world);
    expect(await changingNothing(world, () => act(world, SUPPLIER, 'submitForControl', id))).toMatchObject({
      __typename: 'OpenItems',
      code: 'OPEN_ITEMS',
    });
    await fillAll(world, id);
    expect(await statusOf(world, id)).toBe('WITH_MUNICIPALITY');
    expect(await act(world, SUPPLIER, 'submitForControl', id)).toMatchObject({
      dossier: { status: 'IN_QUALITY_CONTROL' },
    });
  });

  it('does not wait for a source that fails; validation does', async () => {
    const [id] = await madeDossiers(world, [world.parcel('44021')]);
    await sourcesSay(
      world,
      id!,
      CENTRAL.map((code) => ({
        code,
        outcome: code === 'GEWESTPLAN' ? ('FAILED' as const) : ('NONE' as const),
      })),
    );
    await fillAll(world, id!);
    expect(await act(world, SUPPLIER, 'submitForControl', id!)).toMatchObject({
      dossier: { status: 'IN_QUALITY_CONTROL' },
    });
    expect(await changingNothing(world, () => act(world, CONTROLLER, 'validateDossier', id!))).toMatchObject({
      __typename: 'OpenItems',
      items: [{ code: 'GEWESTPLAN' }],
    });
    await sourcesSay(world, id!, [
      { code: 'GEWESTPLAN', outcome: 'FOUND', records: [{ naam: 'Gewestplan Gent' }], sequence: 2 },
    ]);
    expect(await act(world, CONTROLLER, 'validateDossier', id!)).toMatchObject({
      dossier: { status: 'VALIDATED' },
    });
  });
});

describe('validateDossier', () => {
  it('keeps JSON in a fraction of its size, and a PDF as it is', async () => {
    const id = await validatedDossier(world);
    const kept = await world.sql<{ kind: string; share: number }>(
      'select kind, length(content)::float / size as share from document where dossier_id = ? order by kind',
      [id],
    );
    for (const { kind, share } of kept)
      if (kind.startsWith('PDF')) expect(share).toBe(1);
      else expect(share).toBeLessThan(0.2);
  });

  it('delivers four documents with the digests that its fact names', async () => {
    const id = await validatedDossier(world);
    const documents = await world.sql<{ id: string; kind: string; digest: string; size: number }>(
      'select id, kind, digest, size from document where dossier_id = ? order by kind',
      [id],
    );
    expect(documents.map(({ kind }) => kind)).toEqual(['JSON', 'JSON_LD', 'PDF_A', 'PDF_UA']);
    for (const { id, digest, size } of documents) {
      const read = await createContext(world.tools, CONTROLLER).kept.document(id);
      const content = read!.content as Uint8Array;
      expect({ digest, size }).toEqual({
        digest: createHash('sha256').update(content).digest('hex'),
        size: content.length,
      });
    }
    expect((await world.facts(id)).at(-1)).toMatchObject({
      type: 'dossier.validated',
      actor: { id: 'karel' },
      ids: { firstValidation: true },
      data: { digests: Object.fromEntries(documents.map(({ kind, digest }) => [kind, digest])) },
    });
  });

  it('is for the version that the officer saw', async () => {
    const id = await dossierInControl(world);
    expect(
      await changingNothing(world, () =>
        act(world, CONTROLLER, 'validateDossier', id, { expectedVersion: 3 }),
      ),
    ).toMatchObject({ __typename: 'VersionConflict' });
  });

  it('of two at once happens once, with one set of documents', async () => {
    const id = await dossierInControl(world);
    const both = await Promise.all([
      act(world, CONTROLLER, 'validateDossier', id),
      act(world, CONTROLLER, 'validateDossier', id),
    ]);
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual([
      'DossierActionSuccess',
      'VersionConflict',
    ]);
    expect(await world.sql('select count(*)::int as n from document where dossier_id = ?', [id])).toEqual([
      { n: 4 },
    ]);
  });

  it('is not for a supplier, finance, the requester or the auditor; for a stranger there is no dossier', async () => {
    const id = await dossierInControl(world);
    for (const caller of [SUPPLIER, FINANCE, NOTARY, AUDITOR])
      expect(
        await changingNothing(world, () => act(world, caller, 'validateDossier', id)),
        caller.id,
      ).toMatchObject({ __typename: 'NotAllowedNow' });
    for (const caller of [LEUVEN_OFFICER, AGENT])
      expect(
        await changingNothing(world, () => act(world, caller, 'validateDossier', id)),
        caller.id,
      ).toMatchObject({ __typename: 'NotFound' });
  });

  it('waits until a doubtful right is verified', async () => {
    const id = await dossierInControl(world);
    await world.sql('update dossier set right_to_verify = true where id = ?', [id]);
    expect(await changingNothing(world, () => act(world, CONTROLLER, 'validateDossier', id))).toMatchObject({
      __typename: 'NotAllowedNow',
      availableActions: ['FILL', 'ASSIGN', 'VERIFY_RIGHT', 'RETURN', 'REFUSE'],
    });
    expect(await act(world, SUPPLIER, 'verifyRight', id)).toMatchObject({
      __typename: 'DossierActionSuccess',
    });
    expect((await world.facts(id)).at(-1)).toMatchObject({ type: 'right.verified', actor: { id: 'nele' } });
    expect(await act(world, CONTROLLER, 'validateDossier', id)).toMatchObject({
      dossier: { status: 'VALIDATED' },
    });
  });
});

describe('returnToSupplier', () => {
  it('asks why, and tells it to the supplier', async () => {
    const id = await dossierInControl(world);
    expect(
      await changingNothing(world, () =>
        act(world, CONTROLLER, 'returnToSupplier', id, { motivation: '  ' }),
      ),
    ).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: ['motivation'], code: 'REQUIRED' }] });
    expect(
      await act(world, CONTROLLER, 'returnToSupplier', id, { motivation: 'Rooilijn nakijken' }),
    ).toMatchObject({ dossier: { status: 'WITH_MUNICIPALITY' } });
    expect(
      (await world.run(SUPPLIER, 'query ($id: ID!) { dossier(id: $id) { returnReason } }', { id })).data,
    ).toEqual({ dossier: { returnReason: 'Rooilijn nakijken' } });
    expect(
      await changingNothing(world, () => act(world, CONTROLLER, 'returnToSupplier', id, { motivation: 'x' })),
    ).toMatchObject({ __typename: 'NotAllowedNow', status: 'WITH_MUNICIPALITY' });
  });
});

describe('refuseDossier', () => {
  it('asks a reason of the list and a motivation', async () => {
    const id = await dossierAtTown(world);
    expect(await changingNothing(world, () => act(world, CONTROLLER, 'refuseDossier', id))).toMatchObject({
      fields: [{ path: ['reason'] }, { path: ['motivation'] }],
    });
    expect(
      await act(world, CONTROLLER, 'refuseDossier', id, {
        reason: 'UNREASONABLE',
        motivation: 'Tiende aanvraag deze week',
      }),
    ).toMatchObject({ dossier: { status: 'REFUSED' } });
    expect((await world.facts(id)).at(-1)).toMatchObject({
      type: 'dossier.refused',
      ids: { reason: 'UNREASONABLE' },
    });
    expect((await requestOf(id)).status).toBe('COMPLETED');
  });

  it('promises who ordered no answer any more', async () => {
    const id = await dossierAtTown(world);
    await act(world, CONTROLLER, 'refuseDossier', id, { reason: 'NO_RIGHT', motivation: 'Geen recht' });
    const { data } = await world.run<{ dossier: { sections: { items: { summary: string }[] }[] } }>(
      NOTARY,
      'query ($id: ID!) { dossier(id: $id) { sections { items { summary } } } }',
      { id },
    );
    const said = data.dossier.sections.flatMap(({ items }) => items.map(({ summary }) => summary));
    expect(said).toContain('Niet vrijgegeven: het dossier is geweigerd');
    expect(said).not.toContain('Zichtbaar na validatie door de gemeente');
  });
});

describe('a request with dossiers in two municipalities', () => {
  it('is completed by the last of them, whoever that is', async () => {
    const requestId = await submitted(world, [world.parcel('44021'), world.parcel('24062')]);
    await make(world, requestId);
    const [gent, leuven] = await world.sql<{ id: string }>(
      'select id from dossier where request_id = ? order by number',
      [requestId],
    );
    for (const { id } of [gent!, leuven!])
      await sourcesSay(
        world,
        id,
        CENTRAL.map((code) => ({ code })),
      );
    await act(world, CONTROLLER, 'refuseDossier', gent!.id, { reason: 'NO_RIGHT', motivation: 'Geen recht' });
    // Gent does not see the dossier of Leuven; the request must not be called complete because of that.
    expect((await requestOf(gent!.id)).status).toBe('IN_PROGRESS');
    await fillAll(world, leuven!.id, LEUVEN_OFFICER);
    await act(world, LEUVEN_OFFICER, 'submitForControl', leuven!.id);
    await act(world, LEUVEN_OFFICER, 'validateDossier', leuven!.id);
    expect((await requestOf(gent!.id)).status).toBe('COMPLETED');
    expect((await world.facts(requestId)).map(({ type }) => type)).toEqual([
      'request.created',
      'request.submitted',
      'request.in-progress',
      'request.completed',
    ]);
  });

  it('is completed once when both end at the same moment', async () => {
    const requestId = await submitted(world, [world.parcel('44021'), world.parcel('24062')]);
    await make(world, requestId);
    const [gent, leuven] = await world.sql<{ id: string }>(
      'select id from dossier where request_id = ? order by number',
      [requestId],
    );
    for (const { id } of [gent!, leuven!])
      await sourcesSay(
        world,
        id,
        CENTRAL.map((code) => ({ code })),
      );
    const reason = { reason: 'TECHNICAL_ERROR', motivation: 'Dubbele bestelling' };
    await Promise.all([
      act(world, CONTROLLER, 'refuseDossier', gent!.id, reason),
      act(world, LEUVEN_OFFICER, 'refuseDossier', leuven!.id, reason),
    ]);
    expect((await world.facts(requestId)).filter(({ type }) => type === 'request.completed')).toHaveLength(1);
  });
});
