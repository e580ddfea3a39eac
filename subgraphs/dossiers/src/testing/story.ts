import type { Applicability, Caller, SourceOutcome } from '@vip/domain-kit';
import { catalogueOf, itemOf, itemsOf } from '@vip/catalogue';
import { randomUUID } from 'node:crypto';
import { makeDossiers } from '../commands/make-dossiers.ts';
import { askAnswers, takeAnswers } from '../commands/take-answers.ts';
import { CONTROLLER, NOTARY, SUPPLIER } from './people.ts';
import { jobOf, type World } from './world.ts';

/** The steps of the road, each through the same door as in life. */
export async function draftOf(world: World, capakeys: readonly string[], caller: Caller = NOTARY): Promise<{ id: string; number: string; version: number }> {
  const { data, errors } = await world.run(
    caller,
    `mutation ($input: CreateRequestInput!) { createRequest(input: $input) { __typename ... on CreateRequestSuccess { request { id number version } } ... on Refusal { code message } } }`,
    { input: { purpose: 'SALE', reference: 'Zaak 12', contactEmail: 'kantoor@voorbeeld.be', parcels: capakeys.map((capakey) => ({ capakey })) } },
  );
  if (errors || data?.['createRequest'].__typename !== 'CreateRequestSuccess') throw new Error(`No draft: ${JSON.stringify(errors ?? data)}`);
  return data['createRequest'].request;
}

export const SUBMIT = `mutation ($id: ID!) { submitRequest(input: { requestId: $id }) { __typename ... on SubmitRequestSuccess { request { status } } ... on Refusal { code message } } }`;

export async function submitted(world: World, capakeys: readonly string[], caller: Caller = NOTARY): Promise<string> {
  const { id } = await draftOf(world, capakeys, caller);
  const { data, errors } = await world.run(caller, SUBMIT, { id });
  if (errors || data?.['submitRequest'].__typename !== 'SubmitRequestSuccess') throw new Error(`Not submitted: ${JSON.stringify(errors ?? data)}`);
  return id;
}

export const make = (world: World, requestId: string) => world.database.asService((em) => makeDossiers(world.tools)(em, jobOf('request.submitted', requestId)));

/** Dossiers that just came to be, in the order of the parcels. */
export async function madeDossiers(world: World, capakeys: readonly string[], caller: Caller = NOTARY): Promise<string[]> {
  const requestId = await submitted(world, capakeys, caller);
  await make(world, requestId);
  const rows = await world.sql<{ id: string }>('select id from dossier where request_id = ? order by number', [requestId]);
  return rows.map(({ id }) => id);
}

export interface Said {
  readonly code: string;
  readonly outcome?: SourceOutcome;
  readonly records?: readonly Record<string, unknown>[];
  readonly sequence?: number;
  readonly overlapShare?: number;
}

/** Sources answer: as the job of `source.answered` does it. */
export async function sourcesSay(world: World, dossierId: string, said: readonly Said[]): Promise<void> {
  const answers = said.map(({ code, outcome = 'NONE', records = [], sequence = 1, overlapShare }) => ({
    id: randomUUID(),
    dossierId,
    itemCode: code,
    sourceCode: itemOf(catalogueOf(), code)!.sources[0]!,
    outcome,
    records,
    sequence,
    geometry: overlapShare === undefined ? null : { overlapShare },
  }));
  for (const answer of answers) world.outside.answers.set(answer.id, answer);
  const jobs = [jobOf('source.answered', dossierId, { dossierId, answerIds: answers.map(({ id }) => id) })];
  const found = await askAnswers(world.tools)(jobs);
  await world.database.asService(async (em) => {
    await takeAnswers(world.tools)(em, jobs, found);
    await em.flush();
  });
}

export const CENTRAL = itemsOf(catalogueOf()).filter(({ sources }) => sources.some((source) => !source.startsWith('GEMEENTE_'))).map(({ code }) => code);
export const MUNICIPAL = itemsOf(catalogueOf()).filter(({ sources }) => sources.every((source) => source.startsWith('GEMEENTE_'))).map(({ code }) => code);

/** A dossier in the hands of the municipality: every source said "nothing". */
export async function dossierAtTown(world: World, nisCode = '44021', caller: Caller = NOTARY): Promise<string> {
  const [id] = await madeDossiers(world, [world.parcel(nisCode)], caller);
  await sourcesSay(world, id!, CENTRAL.map((code) => ({ code })));
  return id!;
}

export const FILL = `mutation ($input: FillItemInput!) { fillItem(input: $input) { __typename ... on FillItemSuccess { item { code status applicability remark version records { attributes { code value } } } dossier { version } }
  ... on Refusal { code message } ... on ItemConflict { current item { applicability remark } } ... on InvalidInput { fields { path code message } } ... on NotAllowedNow { status availableActions } } }`;

export const answerTo = (dossierId: string, code: string, rest: { applicability?: Applicability; [field: string]: unknown } = {}) => ({
  input: { dossierId, code, applicability: 'NOT_APPLICABLE', expectedVersion: 1, ...rest },
});

/** An officer answers everything that the municipality alone can answer. */
export async function fillAll(world: World, dossierId: string, caller: Caller = SUPPLIER): Promise<void> {
  const { data, errors } = await world.run(caller, `mutation ($items: [FillItemInput!]!) { fillItems(input: { items: $items }) { rows { key result { __typename ... on Refusal { message } } } } }`, {
    items: MUNICIPAL.map((code) => answerTo(dossierId, code).input),
  });
  const wrong = data?.['fillItems'].rows.filter((row: { result: { __typename: string } }) => row.result.__typename !== 'FillItemSuccess');
  if (errors || wrong?.length > 0) throw new Error(`Not filled: ${JSON.stringify(errors ?? wrong)}`);
}

export const versionOf = async (world: World, dossierId: string): Promise<number> => (await world.sql<{ version: number }>('select version from dossier where id = ?', [dossierId]))[0]!.version;

/** Does an action on a dossier as it stands, and answers the result. */
export async function act(world: World, caller: Caller, action: string, dossierId: string, rest: Record<string, unknown> = {}): Promise<Record<string, any>> { // eslint-disable-line @typescript-eslint/no-explicit-any -- compared only
  const { data, errors } = await world.run(
    caller,
    `mutation ($input: DossierActionInput!) { ${action}(input: $input) { __typename ... on DossierActionSuccess { dossier { id status version edition } } ... on Refusal { code message }
      ... on NotAllowedNow { status availableActions } ... on VersionConflict { current } ... on OpenItems { items { code } } ... on InvalidInput { fields { path code } } } }`,
    { input: { dossierId, expectedVersion: await versionOf(world, dossierId), ...rest } },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data![action];
}

export async function dossierInControl(world: World, nisCode?: string): Promise<string> {
  const id = await dossierAtTown(world, nisCode);
  await fillAll(world, id);
  await act(world, SUPPLIER, 'submitForControl', id);
  return id;
}

export async function validatedDossier(world: World): Promise<string> {
  const id = await dossierInControl(world);
  const answer = await act(world, CONTROLLER, 'validateDossier', id);
  if (answer['__typename'] !== 'DossierActionSuccess') throw new Error(`Not validated: ${JSON.stringify(answer)}`);
  return id;
}
