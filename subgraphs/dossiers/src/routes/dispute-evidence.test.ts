import type { Caller } from '@vip/domain-kit';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dropEvidence } from '../commands/sweeps.ts';
import { takeFeedback } from '../commands/take-feedback.ts';
import {
  AGENT,
  AUDITOR,
  COLLEAGUE,
  CONTROLLER,
  FINANCE,
  LEUVEN_OFFICER,
  NOTARY,
  OTHER_CITIZEN,
  SERVICE,
  SUPPLIER,
} from '../testing/people.ts';
import { serveRoutes, type ServedRoutes } from '../testing/served-routes.ts';
import { dossierAtTown } from '../testing/story.ts';
import { createWorld, jobOf, type World } from '../testing/world.ts';

let world: World;
let served: ServedRoutes;
beforeAll(async () => {
  world = await createWorld();
  served = await serveRoutes(world);
});
afterAll(async () => {
  await served.close();
  await world.close();
});

const as: ServedRoutes['as'] = (...asked) => served.as(...asked);

describe('evidence for a dispute', () => {
  /** Its source is read at once; what the municipality fills in is not, before validation. */
  const READABLE = 'OVERSTROMING_ZEE';
  const HIDDEN = 'BOS';
  const PDF = Buffer.from('%PDF-1.7 een plan');
  const bring = (caller: Caller, dossier: string, item = READABLE, content = PDF) => {
    const body = new FormData();
    body.append('file', new Blob([new Uint8Array(content)]), 'foto.pdf');
    return as(caller, `/internal/files?${new URLSearchParams({ dossier, item })}`, { method: 'POST', body });
  };
  const idOf = async (response: Response) => ((await response.json()) as { id: string }).id;
  const reads = async (caller: Caller, id: string) =>
    (await as(caller, `/internal/files/${id}`)).status === 200;
  const report = (dossierId: string, fileId: string, reporterId: string) =>
    world.database.asService(async (em) => {
      await takeFeedback(world.tools)(
        em,
        jobOf('source.error-reported', dossierId, {
          dossierId,
          itemCodes: [READABLE],
          feedbackId: randomUUID(),
          reporterId,
        }),
        {
          source: { code: 'VMM_WATERTOETS', name: 'Watertoets', owner: 'VMM' },
          item: { label: 'Overstroming' },
          files: [{ id: fileId }],
          answers: [],
        },
      );
      await em.flush();
    });
  const own = NOTARY.organisation!.id;

  it('is taken from who ordered, and is of that side alone until the dispute is reported', async () => {
    const dossier = await dossierAtTown(world);
    const response = await bring(NOTARY, dossier);
    expect(response.status).toBe(201);
    const id = await idOf(response);
    expect([await reads(NOTARY, id), await reads(COLLEAGUE, id)]).toEqual([true, true]);
    for (const other of [SUPPLIER, CONTROLLER, AUDITOR, AGENT, LEUVEN_OFFICER, FINANCE])
      expect(await reads(other, id), other.id).toBe(false);

    await report(dossier, id, own);
    for (const reader of [NOTARY, SUPPLIER, CONTROLLER, AUDITOR, SERVICE])
      expect(await reads(reader, id), reader.id).toBe(true);
    for (const stranger of [AGENT, LEUVEN_OFFICER, FINANCE, OTHER_CITIZEN])
      expect(await reads(stranger, id), stranger.id).toBe(false);
  });

  it('of an officer reaches the officers and the service that sends it on, and not who ordered', async () => {
    const dossier = await dossierAtTown(world);
    const id = await idOf(await bring(SUPPLIER, dossier, HIDDEN));
    await report(dossier, id, SUPPLIER.organisation!.id);
    expect([await reads(CONTROLLER, id), await reads(SERVICE, id), await reads(NOTARY, id)]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('goes with a dispute of its own side and its own dossier only', async () => {
    const [dossier, other] = [await dossierAtTown(world), await dossierAtTown(world)];
    const id = await idOf(await bring(NOTARY, dossier));
    await report(other, id, own);
    await report(dossier, id, SUPPLIER.organisation!.id);
    expect(await reads(SUPPLIER, id)).toBe(false);
  });

  it('answers "not yours" and "not to be read yet" as "not there"', async () => {
    const dossier = await dossierAtTown(world);
    const answers = await Promise.all([
      bring(NOTARY, randomUUID()),
      bring(NOTARY, 'onzin'),
      bring(AGENT, dossier),
      bring(LEUVEN_OFFICER, dossier),
      bring(FINANCE, dossier),
      bring(AUDITOR, dossier),
      bring(NOTARY, dossier, HIDDEN),
      bring(NOTARY, dossier, 'GEEN_ITEM'),
    ]);
    for (const answer of answers) {
      expect(answer.status).toBe(404);
      expect(await answer.json()).toEqual({
        code: 'NOT_FOUND',
        error: 'Dit antwoord bestaat niet, of u mag het niet lezen.',
      });
    }
  });

  it('is a document in pages or an image, by its content', async () => {
    const dossier = await dossierAtTown(world);
    const word = Buffer.concat([Buffer.from([0x50, 0x4b, 0x03, 0x04]), Buffer.from('word/document.xml')]);
    for (const content of [word, Buffer.from('<script>')])
      expect((await bring(NOTARY, dossier, READABLE, content)).status).toBe(415);
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect(await (await bring(NOTARY, dossier, READABLE, png)).json()).toMatchObject({
      name: 'foto.png',
      mediaType: 'image/png',
    });
  });

  it('waits ten files of one person at most for one answer, however many come at once', async () => {
    const dossier = await dossierAtTown(world);
    const answers = await Promise.all(Array.from({ length: 12 }, () => bring(NOTARY, dossier)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([...Array(10).fill(201), 409, 409]);
    // Nobody is kept from disputing by what a colleague left lying, nor by the other side.
    for (const other of [COLLEAGUE, SUPPLIER]) expect((await bring(other, dossier)).status).toBe(201);
  });

  it('may be sent by its own side, about its own dossier, for a day, as our own services are told', async () => {
    const [dossier, other] = [await dossierAtTown(world), await dossierAtTown(world)];
    const id = await idOf(await bring(NOTARY, dossier));
    const SENDABLE =
      'query ($dossierId: ID!, $ownerId: ID!, $ids: [ID!]!) { disputeEvidence(dossierId: $dossierId, ownerId: $ownerId, ids: $ids) { id name } }';
    const sendable = async (about: object = {}) =>
      (
        await world.run<{ disputeEvidence: object[] }>(SERVICE, SENDABLE, {
          dossierId: dossier,
          ownerId: own,
          ids: [id, randomUUID(), 'onzin'],
          ...about,
        })
      ).data.disputeEvidence;
    expect(await sendable()).toEqual([{ id, name: 'foto.pdf' }]);
    expect(await sendable({ dossierId: other })).toEqual([]);
    expect(await sendable({ ownerId: SUPPLIER.organisation!.id })).toEqual([]);
    await report(dossier, id, own);
    expect(await sendable()).toEqual([]);

    const old = await idOf(await bring(NOTARY, dossier));
    await world.sql(`update file set created_at = created_at - interval '25 hours' where id = ?`, [old]);
    expect(await sendable({ ids: [old] })).toEqual([]);
    const asked = await world.run(NOTARY, SENDABLE, { dossierId: dossier, ownerId: own, ids: [id] });
    expect(asked).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  });

  it('goes away when it was not sent, three days after it no longer can be, which the log says and no event does', async () => {
    const dossier = await dossierAtTown(world);
    const [unsent, sent] = [
      await idOf(await bring(NOTARY, dossier)),
      await idOf(await bring(NOTARY, dossier)),
    ];
    await report(dossier, sent, own);
    const drop = (at: Date) => world.database.asService((em) => dropEvidence(world.tools.recorder)(em, at));
    const later = (hours: number) => new Date(world.tools.now().getTime() + hours * 3_600_000);
    // A dispute that was reported in time may reach us days later, when we were away: its file must still be there.
    await drop(later(24 + 71));
    expect(await reads(NOTARY, unsent)).toBe(true);
    await drop(later(24 + 73));
    expect([await reads(NOTARY, unsent), await reads(NOTARY, sent)]).toEqual([false, true]);
    expect((await world.facts(unsent)).map(({ type }) => type)).toEqual(['file.stored', 'file.dropped']);
    // Asked by its id: the feed of the dossier would not have it anyhow, since its subject is the file.
    const [stored] = await world.sql<{ id: string }>('select id from fact where subject = ?', [unsent]);
    const { data } = await world.run(SUPPLIER, 'query ($id: ID!) { event(id: $id) { kind } }', {
      id: stored!.id,
    });
    expect(data).toEqual({ event: null });
  });
});
