import { accept, refuse, type Result } from '@vip/domain-kit';
import { AskFailed } from '@vip/subgraph-kit';
import type { Context } from '../context.ts';
import { paymentRemindersDue } from '../domain/deadline.ts';
import { placeKey, wantedAgain } from '../domain/place.ts';
import type { Request } from '../persistence/request.entity.ts';
import { askEnterprise } from './ask-enterprise.ts';
import { askPlaces, isCitizen } from './ask-places.ts';
import { askPrice } from './ask-price.ts';
import { askRights } from './ask-rights.ts';
import { onRequest, whyNotRequest, type RequestRefusal } from './on-request.ts';
import type { RefusalOf } from './refusal.ts';

export interface SubmitRequest {
  readonly requestId: string;
  readonly expectedVersion?: number | null;
}
type SubmitRefusal =
  | RequestRefusal
  | RefusalOf<'parcel-not-orderable'>
  | RefusalOf<'area-not-orderable'>
  | RefusalOf<'no-right'>
  | RefusalOf<'organisation-not-active'>
  | RefusalOf<'price-unknown'>
  | RefusalOf<'try-later'>;

/**
 * Hands a draft in. A professional or government orders on account: the work starts, unless the crossroads bank
 * says that the organisation is no enterprise (any more). A citizen pays first;
 * their right on each parcel is asked of the cadastre now, and what the cadastre cannot say is for the
 * municipality to verify.
 */
export async function submitRequest(
  context: Context,
  input: SubmitRequest,
): Promise<Result<Request, SubmitRefusal>> {
  const { caller, nationalNumbers } = context;
  const request = await context.requests.quietly(input.requestId);
  const now = whyNotRequest(context, request, 'SUBMIT', input.expectedVersion);
  if (now) return refuse(now);
  const citizen = isCitizen(caller);

  const asked = await askOutside(context, request!, citizen).catch((error: unknown) => {
    if (error instanceof AskFailed) return refuse({ kind: 'try-later' } as const);
    throw error;
  });
  if (!asked.ok) return asked;
  const { parcels, toVerify } = asked.value;

  // What was asked holds for the version that was read; another version is another question.
  return onRequest(context, { ...input, expectedVersion: request!.version }, 'SUBMIT', (opened, note, at) => {
    opened.request.status = citizen ? 'AWAITING_PAYMENT' : 'SUBMITTED';
    opened.request.submittedAt = citizen ? null : at;
    // A draft that lay for a week is not reminded of at once.
    if (citizen) opened.request.paymentReminders = paymentRemindersDue(opened.request.createdAt, at);
    if (citizen && caller.nationalNumber) {
      opened.request.nationalNumber = nationalNumbers.encrypt(caller.nationalNumber);
      opened.request.nationalNumberKey = nationalNumbers.keyOf(caller.nationalNumber);
    }
    for (const parcel of opened.parcels) {
      const { geometry, address } = parcels.find((one) => placeKey(one) === placeKey(parcel))!;
      Object.assign(parcel, { geometry, address, rightToVerify: toVerify.has(placeKey(parcel)) });
    }
    note({ type: citizen ? 'request.awaiting-payment' : 'request.submitted' });
    return accept(opened.request);
  });
}

async function askOutside(context: Context, request: Request, citizen: boolean) {
  const kept = await context.requests.parcelsOf(request.id);
  const keys = kept.flatMap(({ capakey }) => capakey ?? []);
  const [parcels, price, rights, enterprise] = await Promise.all([
    askPlaces(context, kept.map(wantedAgain), kept),
    askPrice(context, request.id, kept),
    citizen ? askRights(context, keys) : accept(new Set<string>()),
    citizen ? accept(null) : askEnterprise(context),
  ]);
  if (!parcels.ok) return parcels;
  if (!rights.ok) return rights;
  if (!enterprise.ok) return enterprise;
  if (!price.ok) return price;
  return accept({ parcels: parcels.value, toVerify: rights.value });
}
