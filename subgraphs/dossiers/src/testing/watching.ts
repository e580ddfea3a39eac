import { catalogueOf, itemOf } from '@vip/catalogue';
import { uuidv7, type Caller } from '@vip/domain-kit';
import type { SourceAnswer } from '../commands/take-answers.ts';
import { askLook, takeLook } from '../commands/take-look.ts';
import { NOTARY } from './people.ts';
import { told, versionOf, type Said, type Told } from './story.ts';
import { jobOf, type World } from './world.ts';

const REFUSED = `... on Refusal { code message } ... on NotAllowedNow { status } ... on InvalidInput { fields { path code message } } ... on VersionConflict { current }`;
export const WATCH_FIELDS = `id until startedAt endedAt endReason openChanges changes { id state deliveredBy foundAt item { code } source { code } beforeApplicability afterApplicability beforeSummary afterSummary before { attributes { code display } } after { attributes { code display } } }`;

export const watch = (
  world: World,
  dossierId: string,
  until: string,
  caller: Caller = NOTARY,
): Promise<Told> =>
  told(
    world,
    caller,
    `mutation ($input: WatchDossierInput!) { watchDossier(input: $input) { __typename ... on WatchDossierSuccess { dossier { watch { until endedAt } } } ${REFUSED} } }`,
    { input: { dossierId, until } },
  );

export const stopWatching = (world: World, dossierId: string, caller: Caller = NOTARY): Promise<Told> =>
  told(
    world,
    caller,
    `mutation ($input: StopWatchingInput!) { stopWatching(input: $input) { __typename ... on WatchDossierSuccess { dossier { watch { until endedAt endReason } } } ${REFUSED} } }`,
    { input: { dossierId } },
  );

export const refresh = async (
  world: World,
  dossierId: string,
  itemCodes: readonly string[],
  { caller = NOTARY, expectedVersion }: { caller?: Caller; expectedVersion?: number } = {},
): Promise<Told> =>
  told(
    world,
    caller,
    `mutation ($input: RefreshDossierInput!) { refreshDossier(input: $input) { __typename ... on RefreshDossierSuccess { dossier { status deadline edition } corrections { id itemCode origin status sourceRules requestedBy proposed { beforeSummary afterSummary } } } ${REFUSED} } }`,
    {
      input: {
        dossierId,
        itemCodes,
        expectedVersion: expectedVersion ?? (await versionOf(world, dossierId)),
      },
    },
  );

export interface ReadChange {
  readonly state: string;
  readonly deliveredBy: string;
  readonly item: { readonly code: string };
  readonly beforeSummary: string;
  readonly afterSummary: string;
}
export interface ReadWatch {
  readonly id: string;
  readonly until: string;
  readonly endedAt: string | null;
  readonly endReason: string | null;
  readonly openChanges: number;
  readonly changes: readonly ReadChange[];
}

/** The watch of a dossier as this caller reads it. */
export async function readWatch(
  world: World,
  dossierId: string,
  caller: Caller = NOTARY,
): Promise<ReadWatch | null> {
  const { data, errors } = await world.run<{ dossier: { watch: ReadWatch | null } | null }>(
    caller,
    `query ($id: ID!) { dossier(id: $id) { watch { ${WATCH_FIELDS} } } }`,
    { id: dossierId },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.dossier && data.dossier.watch;
}

const answerOf = (
  dossierId: string,
  { code, outcome = 'NONE', records = [], sequence = 1 }: Said,
): SourceAnswer => ({
  id: uuidv7(),
  dossierId,
  itemCode: code,
  sourceCode: itemOf(catalogueOf(), code)!.sources[0]!,
  outcome,
  records,
  sequence,
  answeredAt: null,
  geometry: null,
});

/** `sources` looked at a watched dossier: as the job of `watch.looked` takes it in. @returns the look's id. */
export async function look(
  world: World,
  dossierId: string,
  said: readonly Said[],
  { earlier = [], at = world.clock }: { earlier?: readonly Said[]; at?: Date } = {},
): Promise<string> {
  const lookId = uuidv7(at.getTime());
  world.outside.looks.set(lookId, {
    id: lookId,
    lookedAt: at.toISOString(),
    answers: said.map((one) => answerOf(lookId, one)),
    earlier: earlier.map((one) => answerOf(dossierId, one)),
  });
  const job = jobOf('watch.looked', dossierId, { dossierId, lookId });
  const known = await askLook(world.tools)(job);
  await world.database.asService(async (em) => {
    await takeLook(world.tools)(em, job, known);
    await em.flush();
  });
  return lookId;
}

/** As `look`, a day after what the clock says; the clock then says so. */
export function lookNextDay(
  world: World,
  dossierId: string,
  said: readonly Said[],
  rest: { earlier?: readonly Said[] } = {},
): Promise<string> {
  world.clock = new Date(world.clock.getTime() + 86_400_000);
  return look(world, dossierId, said, rest);
}
