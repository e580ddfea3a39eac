import type { Day } from '@vip/domain-kit';
import { DateScalar } from '@vip/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context, Dossier, Request } from '../context.ts';
import { requestActions } from '../domain/access.ts';
import type { RequestAction } from '../domain/request.ts';
import { scopeOf } from '../domain/scope.ts';
import { DossierType, ProgressType } from './dossier.type.ts';
import { RequestActionEnum } from './enums.ts';
import { lastExpected } from './expected-on.ts';
import { RequestedParcelType, RequestType } from './request.type.ts';

@Resolver(() => RequestType)
export class RequestResolver {
  @FieldResolver(() => String, {
    description: 'Where the requester is reached; for a municipality only once it treats the request.',
  })
  contactEmail(@Root() { contactEmail }: Request): string {
    return contactEmail;
  }
  @FieldResolver(() => String, { nullable: true, description: 'For the requester only.' })
  invoiceEmail(@Root() { invoiceEmail }: Request, @Ctx() { caller }: Context): string | null {
    return scopeOf(caller).kind === 'municipality' ? null : invoiceEmail;
  }
  @FieldResolver(() => [RequestedParcelType], { description: 'For a municipality only its own.' })
  async parcels(@Root() { id }: Request, @Ctx() { requests }: Context): Promise<RequestedParcelType[]> {
    return (await requests.parcelsOf(id)).map((parcel) => ({
      ...parcel,
      parcel: parcel.capakey === null ? null : { capakey: parcel.capakey },
      municipality: { nisCode: parcel.nisCode },
    }));
  }
  @FieldResolver(() => [DossierType], { description: 'For a municipality only its own.' })
  dossiers(@Root() { id }: Request, @Ctx() { dossiers }: Context): Promise<Dossier[]> {
    return dossiers.ofRequest(id);
  }
  @FieldResolver(() => ProgressType)
  async progress(@Root() { id }: Request, @Ctx() { dossiers }: Context): Promise<ProgressType> {
    return sumOf(await dossiers.ofRequest(id));
  }
  @FieldResolver(() => DateScalar, { nullable: true, description: 'When the last dossier is expected.' })
  async expectedOn(@Root() { id }: Request, @Ctx() context: Context): Promise<Day | null> {
    return lastExpected(await context.dossiers.ofRequest(id), context);
  }
  @FieldResolver(() => [RequestActionEnum])
  availableActions(@Root() request: Request, @Ctx() { caller }: Context): readonly RequestAction[] {
    return requestActions(caller, request);
  }
}

const sumOf = (dossiers: readonly Dossier[]): ProgressType => ({
  answered: dossiers.reduce((sum, { tally }) => sum + tally.answered, 0),
  total: dossiers.reduce((sum, { tally }) => sum + tally.total, 0),
});
