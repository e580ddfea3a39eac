import { catalogueOf, itemOf, itemsOf } from '@vip/catalogue';
import type { Applicability, Caller, SourceOutcome } from '@vip/domain-kit';
import { randomUUID } from 'node:crypto';
import { makeDossiers } from '../commands/make-dossiers.ts';
import { askAnswers, takeAnswers } from '../commands/take-answers.ts';
import { examineDossier, validateAutomatically, type Examined } from '../commands/validate-automatically.ts';
import { CONTROLLER, NOTARY, SUPPLIER } from './people.ts';
import { jobOf, type World } from './world.ts';

/** What a mutation answered, as far as the tests look at it. */
export interface Told {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
  readonly [field: string]: unknown;
}

/** Runs one mutation and answers its result. @throws when there was a fault. */
export async function told(
  world: World,
  caller: Caller,
  document: string,
  variables: Record<string, unknown>,
): Promise<Told> {
  const { data, errors } = await world.run<Record<string, Told>>(caller, document, variables);
  if (errors) throw new Error(JSON.stringify(errors));
  return Object.values(data)[0]!;
}

const done = (answer: Told, name: string): Told => {
  if (answer.__typename !== name) throw new Error(`Not ${name}: ${JSON.stringify(answer)}`);
  return answer;
};

export const CREATE = `mutation ($input: CreateRequestInput!) { createRequest(input: $input) { __typename
  ... on CreateRequestSuccess { request { id number status version parcels { capakey } } }
  ... on Refusal { code message } ... on InvalidInput { fields { path code message } } ... on ParcelNotOrderable { capakey successors } } }`;

export const orderOf = (capakeys: readonly string[], rest: Record<string, unknown> = {}) => ({
  input: {
    purpose: 'SALE',
    reference: 'Zaak 12',
    contactEmail: 'kantoor@voorbeeld.be',
    parcels: capakeys.map((capakey) => ({ capakey })),
    ...rest,
  },
});

export interface Draft {
  readonly id: string;
  readonly number: string;
  readonly version: number;
}

/** The steps of the road, each through the same door as in life. */
export async function draftOf(
  world: World,
  capakeys: readonly string[],
  caller: Caller = NOTARY,
): Promise<Draft> {
  return done(await told(world, caller, CREATE, orderOf(capakeys)), 'CreateRequestSuccess')[
    'request'
  ] as Draft;
}

export const SUBMIT = `mutation ($id: ID!, $version: Int) { submitRequest(input: { requestId: $id, expectedVersion: $version }) { __typename
  ... on SubmitRequestSuccess { request { status } } ... on Refusal { code message } ... on NotAllowedNow { status } } }`;

export async function submitted(
  world: World,
  capakeys: readonly string[],
  caller: Caller = NOTARY,
): Promise<string> {
  const { id } = await draftOf(world, capakeys, caller);
  done(await told(world, caller, SUBMIT, { id }), 'SubmitRequestSuccess');
  return id;
}

/** @param version of the catalogue that the dossiers are made with; the current one unless given. */
export const make = (world: World, requestId: string, version?: string): Promise<void> =>
  world.database.asService((em) =>
    makeDossiers(world.tools, version)(em, jobOf('request.submitted', requestId)),
  );

/** Dossiers that just came to be, in the order of the parcels. */
export async function madeDossiers(
  world: World,
  capakeys: readonly string[],
  caller: Caller = NOTARY,
): Promise<string[]> {
  const requestId = await submitted(world, capakeys, caller);
  await make(world, requestId);
  const rows = await world.sql<{ id: string }>(
    'select id from dossier where request_id = ? order by number',
    [requestId],
  );
  return rows.map(({ id }) => id);
}

export interface Said {
  readonly code: string;
  readonly outcome?: SourceOutcome;
  readonly records?: readonly Record<string, unknown>[];
  readonly sequence?: number;
  readonly overlapShare?: number;
  readonly disagreement?: { readonly kind: string };
  readonly answeredAt?: string;
}

/** Sources answer: as the job of `source.answered` does it. */
export async function sourcesSay(world: World, dossierId: string, said: readonly Said[]): Promise<void> {
  const answers = said.map(
    ({
      code,
      outcome = 'NONE',
      records = [],
      sequence = 1,
      overlapShare,
      disagreement,
      answeredAt = null,
    }) => ({
      id: randomUUID(),
      dossierId,
      itemCode: code,
      sourceCode: itemOf(catalogueOf(), code)!.sources[0]!,
      outcome,
      records,
      sequence,
      answeredAt,
      geometry: overlapShare === undefined ? null : { overlapShare },
      ...(disagreement ? { disagreement } : {}),
    }),
  );
  for (const answer of answers) world.outside.answers.set(answer.id, answer);
  await takeJob(
    world,
    dossierId,
    answers.map(({ id }) => id),
  );
}

/** Runs the job for these answers once more or once; as the queue would. */
export async function takeJob(world: World, dossierId: string, answerIds: readonly string[]): Promise<void> {
  const jobs = [jobOf('source.answered', dossierId, { dossierId, answerIds })];
  const found = await askAnswers(world.tools)(jobs);
  await world.database.asService(async (em) => {
    await takeAnswers(world.tools)(em, jobs, found);
    await em.flush();
  });
}

const feeds = (source: string) => !source.startsWith('GEMEENTE_');
export const CENTRAL = itemsOf(catalogueOf())
  .filter(({ sources }) => sources.some(feeds))
  .map(({ code }) => code);
export const MUNICIPAL = itemsOf(catalogueOf())
  .filter(({ sources }) => !sources.some(feeds))
  .map(({ code }) => code);
/** Fed by a source whose silence is no answer: still open when every source said "nothing". */
export const PARTLY = itemsOf(catalogueOf())
  .filter(({ onNone }) => onNone.kind === 'ASK_MUNICIPALITY')
  .map(({ code }) => code);

/** A dossier in the hands of the municipality: every source said "nothing". */
export async function dossierAtTown(
  world: World,
  nisCode = '44021',
  caller: Caller = NOTARY,
): Promise<string> {
  const [id] = await madeDossiers(world, [world.parcel(nisCode)], caller);
  await sourcesSay(
    world,
    id!,
    CENTRAL.map((code) => ({ code })),
  );
  return id!;
}

export const FILL = `mutation ($input: FillItemInput!) { fillItem(input: $input) { __typename
  ... on FillItemSuccess { item { code status applicability remark version filledBy { name } records { attributes { code value } } } dossier { version } }
  ... on Refusal { code message } ... on ItemConflict { current item { applicability remark } } ... on InvalidInput { fields { path code message } } ... on NotAllowedNow { status availableActions } } }`;

export const answerTo = (
  dossierId: string,
  code: string,
  rest: { applicability?: Applicability; [field: string]: unknown } = {},
) => ({
  input: { dossierId, code, applicability: 'NOT_APPLICABLE', expectedVersion: 1, ...rest },
});

const FILL_ALL = `mutation ($items: [FillItemInput!]!) { fillItems(input: { items: $items }) { rows { key result { __typename ... on Refusal { message } } } } }`;

/** An officer answers everything that is open when every source said "nothing". */
export async function fillAll(world: World, dossierId: string, caller: Caller = SUPPLIER): Promise<void> {
  const items = [
    ...MUNICIPAL.map((code) => answerTo(dossierId, code).input),
    ...PARTLY.map((code) => answerTo(dossierId, code, { expectedVersion: 2 }).input),
  ];
  const { data, errors } = await world.run<{ fillItems: { rows: { result: Told }[] } }>(caller, FILL_ALL, {
    items,
  });
  if (errors) throw new Error(JSON.stringify(errors));
  for (const { result } of data.fillItems.rows) done(result, 'FillItemSuccess');
}

export const versionOf = async (world: World, dossierId: string): Promise<number> =>
  (await world.sql<{ version: number }>('select version from dossier where id = ?', [dossierId]))[0]!.version;

export const statusOf = async (world: World, dossierId: string): Promise<string> =>
  (await world.sql<{ status: string }>('select status from dossier where id = ?', [dossierId]))[0]!.status;

const acting = (
  action: string,
) => `mutation ($input: DossierActionInput!) { ${action}(input: $input) { __typename
  ... on DossierActionSuccess { dossier { id status version edition } } ... on Refusal { code message }
  ... on NotAllowedNow { status availableActions } ... on VersionConflict { current } ... on OpenItems { items { code } } ... on InvalidInput { fields { path code } } } }`;

/** Does an action on a dossier as it stands, and answers the result. */
export const act = async (
  world: World,
  caller: Caller,
  action: string,
  dossierId: string,
  rest: Record<string, unknown> = {},
): Promise<Told> =>
  told(world, caller, acting(action), {
    input: { dossierId, expectedVersion: await versionOf(world, dossierId), ...rest },
  });

export async function dossierInControl(world: World, nisCode?: string): Promise<string> {
  const id = await dossierAtTown(world, nisCode);
  await fillAll(world, id);
  done(await act(world, SUPPLIER, 'submitForControl', id), 'DossierActionSuccess');
  return id;
}

export async function validatedDossier(world: World): Promise<string> {
  const id = await dossierInControl(world);
  done(await act(world, CONTROLLER, 'validateDossier', id), 'DossierActionSuccess');
  return id;
}

/** A dossier that every source, and the municipality's own register, answered by themselves: it came to control by the platform's own step. */
export async function dossierByItself(
  world: World,
  {
    nisCode = '44021',
    capakey = world.parcel(nisCode),
    said = [],
  }: { nisCode?: string; capakey?: string; said?: readonly Said[] } = {},
): Promise<string> {
  const [id] = await madeDossiers(world, [capakey]);
  const silent = [...CENTRAL, ...MUNICIPAL].map((code): Said =>
    PARTLY.includes(code) ? { code, outcome: 'FOUND', records: [{}] } : { code },
  );
  await sourcesSay(
    world,
    id!,
    silent.map((one) => said.find(({ code }) => code === one.code) ?? one),
  );
  return id!;
}

const SET_POLICY = `mutation ($input: SetValidationPolicyInput!) { setValidationPolicy(input: $input) { __typename
  ... on MunicipalSettingsSuccess { settings { policy { active from keptItems keptSections samplePercent excludedPurposes version decidedAt decidedBy { id } } } }
  ... on Refusal { code message } ... on SettingsConflict { settings { policy { version active decidedBy { id } } } } ... on InvalidInput { fields { path code } } } }`;

/** A controller decides; over the version that stands unless another is given. */
export async function setPolicy(
  world: World,
  changes: Record<string, unknown> = {},
  caller: Caller = CONTROLLER,
): Promise<Told> {
  const [row] = await world.sql<{ version: number }>(
    'select version from validation_policy where nis_code = ?',
    [caller.nisCode ?? ''],
  );
  return told(world, caller, SET_POLICY, {
    input: {
      active: true,
      from: '2026-05-19',
      keptItems: [],
      keptSections: [],
      samplePercent: 5,
      excludedPurposes: [],
      expectedVersion: row?.version ?? 0,
      ...changes,
    },
  });
}

const controlJob = (dossierId: string, nisCode: string) =>
  jobOf('dossier.in-quality-control', dossierId, { dossierId, nisCode });

/** The first half of the platform's look at a dossier that came to control, outside any transaction. */
export const examined = (world: World, dossierId: string, nisCode = '44021'): Promise<Examined | null> =>
  examineDossier({ ...world.tools, log: { error: () => {} } })(controlJob(dossierId, nisCode));

/** The second half, under the locks. */
export const decided = (
  world: World,
  dossierId: string,
  found: Examined | null,
  nisCode = '44021',
): Promise<void> =>
  world.database.asService(async (em) => {
    await validateAutomatically(world.tools, world.jobs)(em, controlJob(dossierId, nisCode), found);
    await em.flush();
  });

export const lookAt = async (world: World, dossierId: string): Promise<void> =>
  decided(world, dossierId, await examined(world, dossierId));
