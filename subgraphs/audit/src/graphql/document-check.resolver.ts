import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { proveDelivery } from '../commands/prove-delivery.ts';
import type { Context } from '../context.ts';
import { DocumentCheckType } from './document-check.type.ts';
import { InclusionProofType } from './entry.type.ts';
import { showProof } from './show-proof.ts';

@Resolver(() => DocumentCheckType)
export class DocumentCheckResolver {
  @FieldResolver(() => InclusionProofType, {
    nullable: true,
    description:
      'That the legal log holds the delivery of this document: its digest is in `publicPart`. Null when it was never delivered, or so recently that the log has not heard of it yet (seconds).',
  })
  async proof(
    @Root() { digest }: DocumentCheckType,
    @Ctx() context: Context,
  ): Promise<InclusionProofType | null> {
    const entry = await proveDelivery(context, digest);
    return entry && showProof(context, entry);
  }
}
