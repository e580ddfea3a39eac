import { ANONYMOUS } from '@vip/domain-kit';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTROLLER, NOTARY } from '../testing/people.ts';
import { act, told, validatedDossier, versionOf } from '../testing/story.ts';
import { createWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const CHECK = `query ($digest: ID!) { checkDocument(digest: $digest) { digest
  document { kind dossierNumber edition validUntil standing newestEdition municipality { nisCode } } } }`;
interface Check {
  readonly checkDocument: { readonly digest: string; readonly document: Record<string, unknown> | null };
}
const check = (digest: string) => world.run<Check>(ANONYMOUS, CHECK, { digest });
const documentsOf = (dossierId: string) =>
  world.sql<{ kind: string; digest: string; edition: number; number: string }>(
    `select d.kind, d.digest, d.edition, o.number from document d join dossier o on o.id = d.dossier_id where o.id = '${dossierId}' order by d.edition, d.kind`,
  );

describe('a document that somebody holds', () => {
  it('is recognised without signing in, whichever of the four it is, and no more is told than it says', async () => {
    const id = await validatedDossier(world);
    const documents = await documentsOf(id);
    expect(documents.map(({ kind }) => kind)).toEqual(['JSON', 'JSON_LD', 'PDF_A', 'PDF_UA']);
    for (const { digest, kind, number } of documents)
      expect((await check(digest)).data.checkDocument).toEqual({
        digest,
        document: {
          kind,
          dossierNumber: number,
          edition: 1,
          validUntil: '2027-05-19',
          standing: 'VALID',
          newestEdition: 1,
          municipality: { nisCode: '44021' },
        },
      });
  });

  it('is recognised by the fingerprint on its pages, also when that was typed over in capitals', async () => {
    const id = await validatedDossier(world);
    const json = (await documentsOf(id)).find(({ kind }) => kind === 'JSON')!;
    const typed = json.digest.toUpperCase().replace(/(.{16})/g, '$1 ');
    expect((await check(typed)).data.checkDocument.document).toMatchObject({
      kind: 'JSON',
      standing: 'VALID',
    });
  });

  it('is not recognised when one byte of it is another', async () => {
    const changed = createHash('sha256').update('%PDF-1.7 nagemaakt').digest('hex');
    expect((await check(changed)).data.checkDocument).toEqual({ digest: changed, document: null });
  });

  it('is in correction while one is asked, and superseded once the next edition is delivered', async () => {
    const id = await validatedDossier(world);
    const pdf = (await documentsOf(id)).find(({ kind }) => kind === 'PDF_UA')!;
    const corrected = await told(
      world,
      NOTARY,
      'mutation ($input: RequestCorrectionInput!) { requestCorrection(input: $input) { __typename ... on RequestCorrectionSuccess { correction { id } } } }',
      {
        input: {
          dossierId: id,
          itemCode: 'BOS',
          reason: 'Er staat wel bos op dit perceel',
          expectedVersion: await versionOf(world, id),
        },
      },
    );
    expect((await check(pdf.digest)).data.checkDocument.document).toMatchObject({
      standing: 'IN_CORRECTION',
    });
    await told(
      world,
      CONTROLLER,
      'mutation ($input: ResolveCorrectionInput!) { resolveCorrection(input: $input) { __typename } }',
      {
        input: {
          dossierId: id,
          correctionId: (corrected['correction'] as { id: string }).id,
          resolution: 'REOPEN',
          expectedVersion: await versionOf(world, id),
        },
      },
    );
    expect((await check(pdf.digest)).data.checkDocument.document).toMatchObject({
      standing: 'IN_CORRECTION',
    });
    await act(world, CONTROLLER, 'submitForControl', id);
    await act(world, CONTROLLER, 'validateDossier', id);
    expect((await check(pdf.digest)).data.checkDocument.document).toMatchObject({
      edition: 1,
      standing: 'SUPERSEDED',
      newestEdition: 2,
    });
    const [newest] = (await documentsOf(id)).filter(
      ({ edition, kind }) => edition === 2 && kind === 'PDF_UA',
    );
    expect((await check(newest!.digest)).data.checkDocument.document).toMatchObject({
      edition: 2,
      standing: 'VALID',
    });
  });

  it('is told what to do when what they give is no digest', async () => {
    const { errors } = await check('VIP-00014240');
    expect(errors![0]!.extensions['code']).toBe('BAD_USER_INPUT');
    expect(errors![0]!.message).toMatch(/64 tekens/);
  });
});

it('gives the legal log the digests of what was delivered, among the keys that it keeps', async () => {
  const id = await validatedDossier(world);
  const [fact] = await world.sql<{ ids: { digests: string[] } }>(
    `select ids from fact where type = 'dossier.validated' and subject = '${id}'`,
  );
  expect(fact!.ids.digests).toEqual((await documentsOf(id)).map(({ digest }) => digest).toSorted());
});
