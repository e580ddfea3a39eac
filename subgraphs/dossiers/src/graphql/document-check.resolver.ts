import { fault } from '@vip/subgraph-kit';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { documentStanding, documentValidUntil, readDigest } from '../domain/document-standing.ts';
import { DocumentCheckType } from './document-check.type.ts';
import { NO_DIGEST } from './refusal-texts.ts';

@Resolver()
export class DocumentCheckResolver {
  @Query(() => DocumentCheckType, {
    description:
      'Whether a file is what the platform delivered, and whether it still stands. `digest` is the sha-256 of the file (PDF, JSON or JSON-LD), or the fingerprint (vingerafdruk) at the top of each page of a PDF.',
  })
  checkDocument(
    @Arg('digest', () => ID) digest: string,
    @Ctx() context: Context,
  ): Promise<DocumentCheckType> {
    const read = readDigest(digest.slice(0, 200));
    if (read === null) throw fault('BAD_USER_INPUT', NO_DIGEST[context.caller.language]);
    return checkOf(read, context);
  }
}

/** For the query and for references. */
export async function checkOf(
  digest: string,
  { deliveries, now }: Pick<Context, 'deliveries' | 'now'>,
): Promise<DocumentCheckType> {
  const found = await deliveries.of(digest);
  return {
    digest,
    document: found && {
      ...found,
      municipality: { nisCode: found.nisCode },
      validUntil: documentValidUntil(found),
      standing: documentStanding(found, now()),
    },
  };
}
