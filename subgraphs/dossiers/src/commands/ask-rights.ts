import { accept, refuse, type Result } from '@vip/domain-kit';
import { AskFailed } from '@vip/subgraph-kit';
import type { Context } from '../context.ts';
import type { RefusalOf } from './refusal.ts';

interface Answer {
  readonly parcelRights: readonly {
    readonly capakey: string;
    readonly outcome: 'HELD' | 'NOT_HELD' | 'UNKNOWN';
  }[];
}
const QUESTION =
  'query RightsOnParcels($capakeys: [ID!]!, $nationalNumber: String!) { parcelRights(capakeys: $capakeys, nationalNumber: $nationalNumber) { capakey outcome } }';

/** What the cadastre says of a person's right on each of these parcels. @throws AskFailed when there is no answer. */
export async function rightsOn(
  { ask }: Pick<Context, 'ask'>,
  capakeys: readonly string[],
  nationalNumber: string,
): Promise<ReadonlyMap<string, Answer['parcelRights'][number]['outcome']>> {
  const { parcelRights } = await ask<Answer>(QUESTION, { capakeys, nationalNumber });
  return new Map(parcelRights.map(({ capakey, outcome }) => [capakey, outcome]));
}

/**
 * The parcels on which the municipality still has to verify the citizen's right: those for which the
 * cadastre could not answer. That it could not is never read as "holds a right" nor as "holds none".
 */
export async function askRights(
  context: Context,
  capakeys: readonly string[],
): Promise<Result<Set<string>, RefusalOf<'no-right'>>> {
  const { nationalNumber } = context.caller;
  if (!nationalNumber) return accept(new Set(capakeys));
  let outcomes: Awaited<ReturnType<typeof rightsOn>>;
  try {
    outcomes = await rightsOn(context, capakeys, nationalNumber);
  } catch (error) {
    if (error instanceof AskFailed) return accept(new Set(capakeys));
    throw error;
  }
  const without = capakeys.find((capakey) => outcomes.get(capakey) === 'NOT_HELD');
  if (without) return refuse({ kind: 'no-right', capakey: without });
  return accept(new Set(capakeys.filter((capakey) => outcomes.get(capakey) !== 'HELD')));
}
