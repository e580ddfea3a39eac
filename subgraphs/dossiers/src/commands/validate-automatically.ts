import { dayOf, type Caller } from '@vip/domain-kit';
import type { EntityManager, FactJob, Jobs, Log } from '@vip/subgraph-kit';
import { createContext, type Context, type Tools } from '../context.ts';
import { PLATFORM } from '../domain/actor.ts';
import { automaticValidation, type AutomaticValidation } from '../domain/automatic-validation.ts';
import type { PersonNeeded } from '../domain/person-needed.ts';
import { isInForce } from '../domain/validation-policy.ts';
import { besideItems } from '../persistence/beside-items.ts';
import { changeDossier, type Note, type OpenedDossier } from '../persistence/change-dossier.ts';
import type { Dossier } from '../persistence/dossier.entity.ts';
import { policyHeld, type PolicyAsKept } from '../persistence/policies.ts';
import { storeDocuments } from '../persistence/store-documents.ts';
import { askWaiting } from './ask-waiting.ts';
import { declareValid } from './declare-valid.ts';
import { personNeededFor } from './judge-dossier.ts';
import { makeDocuments, type MadeDocument } from './make-documents.ts';

export const QUEUE = 'dossiers.validate-automatically';

/** The platform's own eyes: it reads in the name of nobody, and nothing of it is noted as a reading. */
const ITSELF: Caller = { kind: 'service', id: 'dossiers', name: 'dossiers', roles: [], language: 'nl' };

type ControlJob = { readonly data: FactJob };

/** What was made ready outside the transaction: for this version of the dossier, under this policy. */
export interface Examined {
  readonly seen: Dossier;
  readonly policyVersion: number;
  /** What `askWaiting` told. */
  readonly failing: readonly string[];
  readonly at: Date;
  /** Name of the municipality in whose name the platform acts. */
  readonly by: string;
  /** Null when a person is needed, or the documents could not be made. */
  readonly made: {
    readonly documents: readonly MadeDocument[];
    readonly automatic: AutomaticValidation;
  } | null;
}

/**
 * Looks whether a dossier that came to control needs a person, and makes the documents of one that does not, outside any transaction as for an officer.
 * @returns null when nothing is to be done: the policy of its municipality is not in force, or the dossier went on.
 */
export const examineDossier =
  (tools: Tools & { readonly log: Pick<Log, 'error'> }) =>
  async ({ data: job }: ControlJob): Promise<Examined | null> => {
    const context = createContext(tools, ITSELF);
    const at = tools.now();
    const policy = await context.municipalities.policy(String(job.ids.nisCode));
    if (!isInForce(policy, dayOf(at))) return null;
    const seen = await context.dossiers.quietly(job.ids.dossierId ?? job.subject);
    if (seen?.status !== 'IN_QUALITY_CONTROL') return null;
    const items = await context.dossiers.itemsOf(seen);
    const beside = (await tools.database.asService((em) => besideItems(em, [seen]))).get(seen.id)!;
    const failing = await askWaiting(context, seen.id);
    const reasons = personNeededFor(seen, items, { beside, policy, failing, drawn: tools.sample(seen.id) });
    const municipality = await context.municipalities.settings(seen.nisCode);
    const automatic = automaticValidation(items, { ...policy, decidedOn: dayOf(policy.decidedAt!) });
    return {
      seen,
      policyVersion: policy.version,
      failing,
      at,
      by: municipality?.name ?? seen.nisCode,
      made: reasons.length > 0 ? null : await makeOrTell(context, tools.log, { seen, items, at, automatic }),
    };
  };

/** What cannot be printed is for a person to see, and not to be tried for ever. */
async function makeOrTell(
  context: Context,
  log: Pick<Log, 'error'>,
  {
    seen,
    items,
    at,
    automatic,
  }: {
    seen: Dossier;
    items: Parameters<typeof makeDocuments>[2];
    at: Date;
    automatic: AutomaticValidation;
  },
): Promise<Examined['made']> {
  try {
    return { documents: await makeDocuments(context, seen, items, { at, automatic }), automatic };
  } catch (error) {
    log.error({ err: error, dossierId: seen.id }, 'documents could not be made; a controller validates');
    return null;
  }
}

type Outcome = 'elsewhere' | 'again' | 'valid' | readonly PersonNeeded[];

/**
 * Validates a dossier in the name of its municipality, or leaves it to the controller and says why. Everything is judged again under the locks: of the
 * policy, so that switching it off holds from that very moment, and of the dossier, on which an officer may have acted.
 */
export const validateAutomatically =
  (tools: Tools, jobs: Pick<Jobs, 'send'>) =>
  async (em: EntityManager, { data: job }: ControlJob, examined: Examined | null): Promise<void> => {
    if (!examined) return;
    const { seen, at, made, failing } = examined;
    const policy = await policyHeld(em, seen.nisCode, at);
    if (!isInForce(policy, dayOf(tools.now()))) return;
    const beside = (await besideItems(em, [seen])).get(seen.id)!;
    const judge = (opened: OpenedDossier, note: Note): Outcome => {
      const { dossier } = opened;
      if (dossier.status !== 'IN_QUALITY_CONTROL') return 'elsewhere';
      if (dossier.version !== seen.version || policy.version !== examined.policyVersion) return 'again';
      const drawn = tools.sample(seen.id);
      const reasons = personNeededFor(dossier, opened.items, { beside, policy, failing, drawn });
      if (reasons.length > 0) return reasons;
      if (!made) return [{ reason: 'NOT_RENDERED', itemCodes: [] }];
      declareValid(opened, note, { by: examined.by, at, ...made });
      return 'valid';
    };
    const outcome = await changeDossier<Outcome>(
      em,
      { recorder: tools.recorder, actor: PLATFORM, onBehalfOf: seen.nisCode, at },
      seen.id,
      (opened, note) => {
        const judged = opened ? judge(opened, note) : 'elsewhere';
        if (opened && typeof judged === 'object')
          opened.dossier.leftToController = {
            policyVersion: policy.version,
            at: at.toISOString(),
            reasons: judged,
          };
        return judged;
      },
    );
    if (outcome === 'valid') await storeDocuments(em, seen.id, made!.documents);
    if (outcome === 'again') await jobs.send(em, QUEUE, job);
    if (typeof outcome === 'object') await tellLeft(em, tools, { seen, policy, at, reasons: outcome });
  };

/** No change of the dossier's version: the controller who opened it meanwhile is not refused for it. */
async function tellLeft(
  em: EntityManager,
  { recorder }: Pick<Tools, 'recorder'>,
  {
    seen,
    policy,
    at,
    reasons,
  }: { seen: Dossier; policy: PolicyAsKept; at: Date; reasons: readonly PersonNeeded[] },
): Promise<void> {
  const { id, requestId, capakey, nisCode, ownerId, version, purpose } = seen;
  await em.flush();
  await recorder.record(em, [
    {
      type: 'dossier.left-to-controller',
      subject: id,
      version,
      actor: PLATFORM,
      onBehalfOf: nisCode,
      purpose,
      at,
      ids: { dossierId: id, requestId, ...(capakey === null ? {} : { capakey }), nisCode, ownerId },
      data: { policyVersion: policy.version, reasons },
    },
  ]);
}
