import { isService, type Caller } from '@vip/domain-kit';
import type { Ask, Database, EntityManager, Read, Recorder } from '@vip/subgraph-kit';
import type { Renderer } from './delivery/index.ts';
import { actorOf } from './domain/actor.ts';
import { changeDossier, type Change, type Note, type OpenedDossier } from './persistence/change-dossier.ts';
import { changeRequest, type NoteRequest, type OpenedRequest } from './persistence/change-request.ts';
import { Deliveries } from './persistence/deliveries.ts';
import type { Desk } from './persistence/desk.ts';
import { itemSeenBy, type DossierItem } from './persistence/dossier-item.ts';
import { Dossiers } from './persistence/dossiers.ts';
import { Happenings } from './persistence/happenings.ts';
import { DisputeEvidence } from './persistence/dispute-evidence.ts';
import { Kept } from './persistence/kept.ts';
import type { LeadTimes } from './persistence/lead-times.ts';
import { Municipalities } from './persistence/municipalities.ts';
import type { NationalNumbers } from './persistence/national-numbers.ts';
import { Presences } from './persistence/presences.ts';
import { Requests } from './persistence/requests.ts';
import type { Sample } from './persistence/sample.ts';
import { SavedViews } from './persistence/saved-views.ts';
import { Watches } from './persistence/watches.ts';

/** The rows that the other rooms speak of; only persistence/ knows how they are kept. */
export type { Correction, Dossier } from './persistence/dossier.entity.ts';
export type { DossierItem } from './persistence/dossier-item.ts';
export type { Happening } from './persistence/happenings.ts';
export type { Document, StandardPhrase } from './persistence/kept.entity.ts';
export type { ItemsInNumbers } from './persistence/items-in-numbers.ts';
export type { LeadTime } from './persistence/lead-times.ts';
export type { PolicyAsKept } from './persistence/policies.ts';
export type { Request } from './persistence/request.entity.ts';
export type { SavedView } from './persistence/saved-view.entity.ts';
export type { WatchedChange } from './persistence/watch.entity.ts';
export type { WatchInNumbers } from './persistence/watches.ts';

/** What lives as long as the process. */
export interface Tools {
  readonly database: Database;
  readonly recorder: Recorder;
  readonly now: () => Date;
  /** Questions to the other subgraphs; never inside a transaction. */
  readonly ask: Ask;
  readonly renderer: Renderer;
  readonly nationalNumbers: NationalNumbers;
  readonly leadTimes: LeadTimes;
  readonly sample: Sample;
  /** Address that people use, for links in documents. */
  readonly publicUrl: string;
}

/** What one request may reach. */
export interface Context extends Tools, Desk {
  readonly caller: Caller;
  readonly dossiers: Dossiers;
  readonly requests: Requests;
  readonly happenings: Happenings;
  readonly municipalities: Municipalities;
  readonly kept: Kept;
  readonly deliveries: Deliveries;
  readonly evidence: DisputeEvidence;
  readonly presences: Presences;
  readonly savedViews: SavedViews;
  readonly watches: Watches;
  /** Locks a dossier and runs `work` on it, as this caller; `after` may store what belongs to the same change. */
  changeDossier<Answer>(
    key: string,
    work: (opened: OpenedDossier | null, note: Note) => Answer,
    after?: After<Answer>,
  ): Promise<Answer>;
  changeRequest<Answer>(
    key: string,
    work: (opened: OpenedRequest | null, note: NoteRequest) => Answer,
  ): Promise<Answer>;
  /** The item without what this caller may not read. */
  readable(item: DossierItem): DossierItem;
  /** Who acts, and when, for a change that this caller makes. */
  change(): Change;
}
type After<Answer> = (em: EntityManager, answer: Answer) => Promise<void>;

/** @param read how what is read shares transactions; each read has its own unless told. */
export function createContext(
  tools: Tools,
  caller: Caller,
  read: Read = (work) => tools.database.as(caller, work),
): Context {
  const { database, recorder, now } = tools;
  const desk: Desk = { database, recorder, caller, now, read };
  const change = (): Change => ({
    recorder,
    actor: actorOf(caller),
    ...(caller.organisation && !isService(caller) ? { onBehalfOf: caller.organisation.id } : {}),
    at: now(),
  });
  return {
    ...tools,
    caller,
    read,
    change,
    readable: (item) => itemSeenBy(caller, item.row, item.dossier),
    dossiers: new Dossiers(desk),
    requests: new Requests(desk),
    happenings: new Happenings(desk),
    municipalities: new Municipalities(desk, tools.leadTimes),
    kept: new Kept(desk),
    deliveries: new Deliveries(desk),
    evidence: new DisputeEvidence(desk),
    presences: new Presences(desk),
    savedViews: new SavedViews(desk),
    watches: new Watches(desk),
    changeDossier: (key, work, after) =>
      database.as(caller, async (em) => {
        const answer = await changeDossier(em, change(), key, work);
        await after?.(em, answer);
        return answer;
      }),
    changeRequest: (key, work) => database.as(caller, (em) => changeRequest(em, change(), key, work)),
  };
}
