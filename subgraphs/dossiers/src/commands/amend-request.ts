import { accept, refuse, type RequestPurpose, type Result } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import { checkContact, readParcels, type ContactInput, type ParcelInput } from '../domain/request-input.ts';
import type { Request } from '../persistence/request.entity.ts';
import { askPlaces } from './ask-places.ts';
import { nisCodesOf, orFault } from './create-request.ts';
import { onRequest, whyNotRequest, type RequestRefusal } from './on-request.ts';
import type { RefusalOf } from './refusal.ts';

export interface AmendRequest extends ContactInput {
  readonly requestId: string;
  readonly expectedVersion: number;
  readonly purpose?: RequestPurpose | null;
  readonly parcels?: readonly ParcelInput[] | null;
}

/** Changes a draft; what is not given stays as it is, an empty text takes a field away. */
export async function amendRequest(
  context: Context,
  input: AmendRequest,
): Promise<
  Result<
    Request,
    | RequestRefusal
    | RefusalOf<'invalid'>
    | RefusalOf<'parcel-not-orderable'>
    | RefusalOf<'area-not-orderable'>
  >
> {
  const now = whyNotRequest(
    context,
    await context.requests.quietly(input.requestId),
    'AMEND',
    input.expectedVersion,
  );
  if (now) return refuse(now);
  const { wanted, problems } = input.parcels ? readParcels(input.parcels) : { wanted: [], problems: [] };
  const wrong = [...checkContact(input, false), ...problems];
  if (wrong.length > 0) return refuse({ kind: 'invalid', problems: wrong });
  const parcels = input.parcels ? await orFault(context, askPlaces(context, wanted, input.parcels)) : null;
  if (parcels && !parcels.ok) return parcels;

  return onRequest(context, input, 'AMEND', ({ request, replaceParcels }, note) => {
    if (input.purpose) request.purpose = input.purpose;
    if (input.contactEmail) request.contactEmail = input.contactEmail.trim();
    if (typeof input.reference === 'string') request.reference = input.reference.trim() || null;
    if (typeof input.invoiceEmail === 'string') request.invoiceEmail = input.invoiceEmail.trim() || null;
    if (parcels) {
      replaceParcels(parcels.value);
      request.nisCodes = nisCodesOf(parcels.value);
    }
    note({ type: 'request.amended' });
    return accept(request);
  });
}
