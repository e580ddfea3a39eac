import { accept, ownerOf, refuse, type RequestPurpose, type Result } from '@vip/domain-kit';
import { AskFailed, fault } from '@vip/subgraph-kit';
import type { Context } from '../context.ts';
import { partyOf } from '../domain/actor.ts';
import { checkContact, readParcels, type ContactInput, type ParcelInput } from '../domain/request-input.ts';
import { mayOrder } from '../domain/scope.ts';
import { addRequest } from '../persistence/change-request.ts';
import type { Request } from '../persistence/request.entity.ts';
import { askPlaces } from './ask-places.ts';
import type { RefusalOf } from './refusal.ts';
import { MAY_NOT_ORDER, REGISTER_SILENT, SIGN_IN } from './texts.ts';

export interface CreateRequest extends ContactInput {
  readonly purpose: RequestPurpose;
  readonly contactEmail: string;
  readonly parcels: readonly ParcelInput[];
}

/** Makes a draft of what a requester wants to know, with what the register says of each parcel. */
export async function createRequest(
  context: Context,
  input: CreateRequest,
): Promise<
  Result<Request, RefusalOf<'invalid'> | RefusalOf<'parcel-not-orderable'> | RefusalOf<'area-not-orderable'>>
> {
  const { caller, database } = context;
  if (caller.kind === 'anonymous') throw fault('UNAUTHENTICATED', SIGN_IN[caller.language]);
  if (!mayOrder(caller)) throw fault('FORBIDDEN', MAY_NOT_ORDER[caller.language]);
  const { wanted, problems } = readParcels(input.parcels);
  const wrong = [...checkContact(input, true), ...problems];
  if (wrong.length > 0) return refuse({ kind: 'invalid', problems: wrong });

  const parcels = await orFault(context, askPlaces(context, wanted, input.parcels));
  if (!parcels.ok) return parcels;
  const change = context.change();
  const request = await database.as(caller, (em) =>
    addRequest(
      em,
      change,
      {
        product: 'VASTGOEDINLICHTINGEN',
        purpose: input.purpose,
        reference: input.reference?.trim() || null,
        status: 'DRAFT',
        ownerId: ownerOf(caller),
        requester: partyOf(caller),
        contactEmail: input.contactEmail.trim(),
        invoiceEmail: input.invoiceEmail?.trim() || null,
        nisCodes: nisCodesOf(parcels.value),
        nationalNumber: null,
        nationalNumberKey: null,
        createdAt: change.at,
        submittedAt: null,
        completedAt: null,
      } as never,
      parcels.value,
    ),
  );
  return accept(request);
}

export const nisCodesOf = (parcels: readonly { readonly nisCode: string }[]): string[] => [
  ...new Set(parcels.map(({ nisCode }) => nisCode)),
];

/** There is no refusal for "the register does not answer" while a draft is made: it is a fault that says to try again. */
export const orFault = <Answer>(
  { caller }: Pick<Context, 'caller'>,
  answer: Promise<Answer>,
): Promise<Answer> =>
  answer.catch((error: unknown) => {
    if (error instanceof AskFailed) throw fault('UNAVAILABLE', REGISTER_SILENT[caller.language]);
    throw error;
  });
