import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context, Dossier, Request } from '../context.ts';
import { DossierType } from './dossier.type.ts';
import { RequestType } from './request.type.ts';

/** Whoever sees a dossier sees its request: the request of a dossier is always handed in, in the same scope. */
@Resolver(() => DossierType)
export class DossierRequestResolver {
  @FieldResolver(() => RequestType)
  async request(@Root() { requestId }: Dossier, @Ctx() { requests }: Context): Promise<Request> {
    const request = await requests.ofDossier(requestId);
    if (!request) throw new Error(`Request ${requestId} of a visible dossier is not visible`);
    return request;
  }
}
