import { isUuid, parseCapakey } from '@vip/domain-kit';
import { fault } from '@vip/subgraph-kit';
import type { Context } from '../context.ts';
import type { AuditFilterInput } from './entry.type.ts';
import { BAD_CAPAKEY, BAD_DOSSIER } from './words.ts';

const LONGEST = 200;

/** What was asked, in the words of the log. @throws Fault BAD_USER_INPUT for a key that is none. */
export function filterOf({ caller, seal }: Context, filter: AuditFilterInput | null) {
  const { language } = caller;
  const capakey = filter?.capakey ? parseCapakey(filter.capakey) : null;
  if (capakey && !capakey.ok) throw fault('BAD_USER_INPUT', BAD_CAPAKEY[language]);
  if (filter?.dossierId && !isUuid(filter.dossierId)) throw fault('BAD_USER_INPUT', BAD_DOSSIER[language]);
  return {
    capakey: capakey?.value ?? null,
    dossierId: filter?.dossierId ?? null,
    actorKey: filter?.actorId ? seal.lookupKey(filter.actorId.slice(0, LONGEST)) : null,
    action: filter?.action?.slice(0, LONGEST) ?? null,
    from: filter?.from ?? null,
    to: filter?.to ?? null,
  };
}
