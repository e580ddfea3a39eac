import { isService } from '@vip/domain-kit';
import { fault } from '@vip/subgraph-kit';
import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { SENDABLE_MS } from '../domain/dispute-evidence.ts';

@ObjectType('DisputeEvidence', { description: 'A file that may go with a dispute that is being reported.' })
export class DisputeEvidenceType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String, { description: 'sha-256, hexadecimal.' })
  digest!: string;
}

@Resolver()
export class DisputeEvidenceResolver {
  @Query(() => [DisputeEvidenceType], {
    description:
      'Service only: of these files, those that a side brought for a dispute about this dossier and may send now.',
  })
  disputeEvidence(
    @Arg('dossierId', () => ID) dossierId: string,
    @Arg('ownerId', () => ID) ownerId: string,
    @Arg('ids', () => [ID]) ids: string[],
    @Ctx() { caller, evidence, now }: Context,
  ): Promise<readonly DisputeEvidenceType[]> {
    if (!isService(caller)) throw fault('FORBIDDEN', 'Only the platform itself asks this.');
    return evidence.sendable(ids, { dossierId, ownerId, since: new Date(now().getTime() - SENDABLE_MS) });
  }
}
