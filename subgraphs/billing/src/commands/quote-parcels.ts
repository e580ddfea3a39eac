import { dayOf, type Day, type Language, type Party } from '@vip/domain-kit';
import type { RegisteredParcel } from '../asking/parcel-register.ts';
import type { Billing } from '../context.ts';
import { ANYBODY, type Buyer } from '../domain/price-list.ts';
import type { PricedPlace } from '../domain/place.ts';
import { priceOf, type Quote, type QuoteProblem } from '../domain/quote.ts';

/** Who orders, as far as the price depends on it: a municipality is known by its organisation. */
export async function buyerOf(
  { store }: Billing,
  party: Pick<Party, 'id' | 'kind'> | undefined,
): Promise<Buyer> {
  if (!party || party.kind === 'CITIZEN') return ANYBODY;
  const organisation = { id: party.id, kind: party.kind };
  if (party.kind !== 'MUNICIPALITY') return { municipality: null, organisation };
  const municipality = await store.asService(({ tariffs }) => tariffs.municipalityOf(party.id));
  return { municipality, organisation };
}

interface Wanted {
  readonly places: readonly PricedPlace[];
  readonly buyer: Buyer;
  /** Today when it is not given. */
  readonly on?: Day | null;
  readonly language: Language;
  /** A request that was submitted is priced although a parcel became historic since: it was checked then. */
  readonly submitted?: boolean;
}

/** The price of parcels on a day, as far as they have one. Asks the register, then reads the tariffs. */
export async function quoteParcels(
  billing: Billing,
  { places, buyer, on, language, submitted = false }: Wanted,
): Promise<Quote> {
  const asked = await billing.parcels.parcels(places, language);
  const parcels = asked.flatMap((answer) =>
    answer.kind === 'known' ? [submitted ? { ...answer.parcel, notOrderable: null } : answer.parcel] : [],
  );
  const nisCodes = [...new Set(parcels.flatMap(({ municipality }) => municipality?.nisCode ?? []))];
  const [tariffs, prices] = await billing.store.asService(
    async (desk) => [await desk.tariffs.of(nisCodes), await desk.prices.list()] as const,
  );
  const quote = priceOf(parcels, { on: on ?? dayOf(billing.now()), buyer, tariffs, prices });
  return { ...quote, problems: [...asked.flatMap(unreadable), ...quote.problems] };
}

function unreadable(answer: RegisteredParcel): QuoteProblem[] {
  if (answer.kind === 'known') return [];
  return [
    { capakey: answer.capakey, code: answer.kind === 'unknown' ? 'PARCEL_UNKNOWN' : 'CAPAKEY_MALFORMED' },
  ];
}
