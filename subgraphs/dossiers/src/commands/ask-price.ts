import { accept, refuse, type Result } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import { placeKey } from '../domain/place.ts';
import type { RequestedParcel } from '../persistence/request.entity.ts';
import type { RefusalOf } from './refusal.ts';

interface Answer {
  readonly request: {
    readonly quote: { readonly problems: readonly { readonly capakey: string; readonly code: string }[] };
  } | null;
}
const QUESTION =
  'query PriceOfRequest($id: ID!) { request(id: $id) { quote { problems { capakey code } } } }';

/** Whether every parcel of a request has a price today. @throws AskFailed when billing does not answer. */
export async function askPrice(
  { ask }: Context,
  requestId: string,
  parcels: readonly RequestedParcel[],
): Promise<Result<null, RefusalOf<'price-unknown'>>> {
  const { request } = await ask<Answer>(QUESTION, { id: requestId });
  const [first] = request?.quote.problems ?? [];
  if (!first) return accept(null);
  const nisCode = parcels.find((parcel) => placeKey(parcel) === first.capakey)?.nisCode ?? null;
  return refuse({ kind: 'price-unknown', nisCode, capakey: first.capakey });
}
