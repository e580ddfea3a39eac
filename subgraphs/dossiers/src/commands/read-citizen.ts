import { accept, dayOf, refuse, type Result } from '@vip/domain-kit';
import { AskFailed, type EntityManager } from '@vip/subgraph-kit';
import type { Context } from '../context.ts';
import { actorOf } from '../domain/actor.ts';
import { isPortal, type Portal } from '../domain/portal-access.ts';
import { Citizens, type CitizenDossier, type CitizenRequest } from '../persistence/citizens.ts';
import { rightsOn } from './ask-rights.ts';

export type CitizenRefusal =
  | 'forbidden'
  /** The cadastre could not say whether the person still holds a right: that is no "none". */
  | 'right-unknown';

export interface CitizenPage {
  readonly requests: readonly (CitizenRequest & { readonly dossiers: readonly CitizenDossier[] })[];
  /** Where the next page begins; null when this is the last. */
  readonly next: string | null;
}

/** What a citizen ordered, for Mijn Burgerprofiel: theirs alone, by their number, newest first. That it was read is in the legal log before it leaves. */
export async function readCitizenRequests(
  context: Context,
  nationalNumber: string,
  page: { readonly limit: number; readonly after: string | null },
): Promise<Result<CitizenPage, CitizenRefusal>> {
  const { caller, database, nationalNumbers } = context;
  if (!isPortal(caller, 'MIJN_BURGERPROFIEL')) return refuse('forbidden');
  return database.asService(async (em) => {
    const citizens = new Citizens(em);
    const found = await citizens.requests(nationalNumbers.keyOf(nationalNumber), page);
    const shown = found.slice(0, page.limit);
    const dossiers = shown.length > 0 ? await citizens.dossiersOf(shown.map(({ id }) => id)) : [];
    await noteRead(em, context, 'MIJN_BURGERPROFIEL', { requests: shown, dossiers });
    return accept({
      requests: shown.map((request) => ({
        ...request,
        dossiers: dossiers.filter(({ requestId }) => requestId === request.id),
      })),
      next: found.length > page.limit ? shown.at(-1)!.id : null,
    });
  });
}

export interface Home {
  readonly capakey: string | null;
  readonly buildingUnit: string | null;
}

/**
 * The valid dossiers that a person ordered about their home, for the Woningpas: only while the cadastre says that they hold a right on the parcel. It
 * is asked before anything is read for good, and outside a transaction.
 */
export async function readHomeDossiers(
  context: Context,
  nationalNumber: string,
  home: Home,
): Promise<Result<readonly CitizenDossier[], CitizenRefusal>> {
  const { caller, database, nationalNumbers, now } = context;
  if (!isPortal(caller, 'WONINGPAS')) return refuse('forbidden');
  const key = nationalNumbers.keyOf(nationalNumber);
  const today = dayOf(now());
  const valid = await database.asService((em) => new Citizens(em).validAbout(key, home, today));
  const keys = [...new Set(valid.flatMap(({ capakey }) => capakey ?? []))];
  const rights = await heldOn(context, keys, nationalNumber);
  if (!rights) return refuse('right-unknown');
  const dossiers = valid.filter(({ capakey }) => rights.has(capakey!));
  await database.asService((em) => noteRead(em, context, 'WONINGPAS', { requests: [], dossiers }));
  return accept(dossiers);
}

/** The parcels that the person holds a right on; null when the cadastre cannot say so of one of them. */
async function heldOn(
  context: Context,
  keys: readonly string[],
  nationalNumber: string,
): Promise<ReadonlySet<string> | null> {
  if (keys.length === 0) return new Set();
  try {
    const outcomes = await rightsOn(context, keys, nationalNumber);
    if (keys.some((key) => (outcomes.get(key) ?? 'UNKNOWN') === 'UNKNOWN')) return null;
    return new Set(keys.filter((key) => outcomes.get(key) === 'HELD'));
  } catch (error) {
    if (error instanceof AskFailed) return null;
    throw error;
  }
}

/** Notes that a portal asked about a person, also when there was nothing: the log answers who asked. The number is in no fact. */
async function noteRead(
  em: EntityManager,
  { recorder, caller, now }: Context,
  purpose: Portal,
  { requests, dossiers }: { requests: readonly CitizenRequest[]; dossiers: readonly CitizenDossier[] },
): Promise<void> {
  const ownerId = requests[0]?.ownerId ?? dossiers[0]?.ownerId ?? null;
  const capakeys = [...new Set(dossiers.flatMap(({ capakey }) => capakey ?? []))];
  await recorder.record(em, [
    {
      type: 'citizen.read',
      subject: ownerId ?? 'none',
      actor: actorOf(caller),
      ...(caller.organisation ? { onBehalfOf: caller.organisation.id } : {}),
      purpose,
      at: now(),
      ids: {
        ...(ownerId ? { ownerId } : {}),
        ...(capakeys.length === 1 ? { capakey: capakeys[0] } : { capakeys }),
        requestIds: requests.map(({ id }) => id),
        dossierIds: dossiers.map(({ id }) => id),
      },
    },
  ]);
}
