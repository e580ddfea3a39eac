import { parseCapakey, type Party } from '@vip/domain-kit';
import { askHeldParcels } from '../connectors/cadastre/held-rights.ts';
import { answering } from '../connectors/connector.ts';
import { connectorOf } from '../connectors/registry.ts';
import type { Context } from '../context.ts';

export interface Right {
  readonly capakey: string;
  readonly outcome: 'HELD' | 'NOT_HELD' | 'UNKNOWN';
}

/**
 * Whether a person holds a right on parcels, asked of the cadastre now. When the cadastre cannot tell, the answer is
 * UNKNOWN for all, never NOT_HELD. The national number is neither kept nor logged; that rights were asked is a fact.
 */
export async function parcelRights(
  { database, recorder, clock, caller, reachOf, log }: Context,
  capakeys: readonly string[],
  nationalNumber: string,
): Promise<readonly Right[]> {
  const cadastre = connectorOf('MAGDA_KADASTER')!;
  // ZoekEigendomstoestanden is another operation of the same service.
  let held: ReadonlySet<string> = new Set();
  const answer = await answering(reachOf(cadastre), async (notes) => {
    held = await askHeldParcels(notes, nationalNumber);
    return null;
  });
  const known = answer.kind === 'none';
  if (answer.kind === 'failed')
    log.warn({ source: cadastre.code, reason: answer.reason }, 'the cadastre cannot tell who holds a right');
  const rights = capakeys.map((capakey): Right => {
    const key = parseCapakey(capakey);
    return { capakey, outcome: !known || !key.ok ? 'UNKNOWN' : held.has(key.value) ? 'HELD' : 'NOT_HELD' };
  });
  const at = clock.now();
  const actor: Party = { id: caller.id, kind: 'PLATFORM', name: caller.name };
  const purpose = 'verify the right of a citizen who orders';
  await database.asService((em) =>
    recorder.record(
      em,
      rights.map(({ capakey, outcome }) => ({
        type: 'rights.asked',
        subject: capakey,
        actor,
        at,
        purpose,
        ids: { capakey },
        data: { outcome },
      })),
    ),
  );
  return rights;
}
