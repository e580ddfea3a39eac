import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { uuidv7 } from '@vip/domain-kit';
import { aFact, aHouse, PEOPLE, type House } from '../testing/a-house.ts';
import { forgetDossier } from './forget-dossier.ts';

let house: House;
beforeAll(async () => void (house = await aHouse()));
afterAll(() => house.close());

const messages = async () =>
  (
    await house.ask<{ inbox: { nodes: { dossierId: string }[] } }>(
      PEOPLE.sofie,
      'query { inbox(first: 10) { nodes { dossierId } } }',
    )
  ).data.inbox.nodes.map(({ dossierId }) => dossierId);

it('removes the messages and mails about an erased dossier, and no others', async () => {
  const other = uuidv7();
  await house.tell(aFact('dossier.validated'));
  const told = await messages();
  const about = told[0]!;
  await house.database.asService((em) =>
    em.execute(
      `insert into notification (id, fact_id, audience, kind, at, details, dossier_id) select ?, ?, audience, kind, at, details, ? from notification limit 1`,
      [uuidv7(), randomUUID(), other],
    ),
  );
  await house.database.asService((em) =>
    forgetDossier(em, { id: 'job', data: aFact('dossier.erased', { subject: about }) }),
  );
  expect(await messages()).toEqual([other]);
  expect(await house.rows('select 1 from mail')).toEqual([]);
});
