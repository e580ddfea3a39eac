import { checkFirst, connection, decodeCursor, encodeCursor, fault } from '@vip/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { queryEntries, queryOwnDossier, queryTrail } from '../commands/query-trail.ts';
import { proveConsistency } from '../commands/prove-consistency.ts';
import type { Context, Entry } from '../context.ts';
import {
  AuditCheckpointType,
  AuditConnection,
  AuditEntryType,
  AuditFilterInput,
  ConsistencyProofType,
  InclusionProofType,
  showCheckpoint,
  showEntry,
} from './entry.type.ts';
import { filterOf } from './filter.ts';
import { showProof } from './show-proof.ts';
import { BAD_SIZES, NOT_AN_AUDITOR } from './words.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const EVERYBODY = () => true;

@Resolver(() => AuditEntryType)
export class AuditResolver {
  @Query(() => AuditConnection, {
    description: 'Who did or read what, about which parcel, why and when. Auditor; newest first.',
  })
  async auditTrail(
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('filter', () => AuditFilterInput, { nullable: true }) filter: AuditFilterInput | null,
    @Ctx() context: Context,
  ): Promise<Omit<AuditConnection, 'totalCount'>> {
    const { language } = context.caller;
    checkFirst(first, language);
    const asked = filterOf(context, filter);
    const before = decodeCursor(after, language, 1)?.[0] as number | undefined;
    const rows = await queryTrail(context, { filter: asked, first, before: before ?? null });
    if (!rows) throw fault('FORBIDDEN', NOT_AN_AUDITOR[language]);
    const page = connection(rows, {
      first,
      after,
      cursorOf: ({ sequence }) => encodeCursor(sequence),
      node: (entry) => showEntry(context, entry, { language, mayKnow: EVERYBODY }),
    });
    return Object.assign(new AuditConnection(), page, { asked });
  }

  @Query(() => AuditEntryType, { nullable: true })
  async auditEntry(
    @Arg('sequence', () => ID) sequence: string,
    @Ctx() context: Context,
  ): Promise<AuditEntryType | null> {
    return entryBySequence(sequence, context);
  }

  @Query(() => [AuditEntryType], {
    description: "The requester's own proof: the entries of one dossier that you may see.",
  })
  async dossierAudit(
    @Arg('dossierId', () => ID) dossierId: string,
    @Arg('first', () => Int) first: number,
    @Ctx() context: Context,
  ): Promise<AuditEntryType[]> {
    const { caller } = context;
    checkFirst(first, caller.language);
    const rows = await queryOwnDossier(context, dossierId, first);
    return rows.map((entry) =>
      showEntry(context, entry, { language: caller.language, mayKnow: (id) => id === caller.id }),
    );
  }

  @Query(() => AuditCheckpointType, {
    nullable: true,
    description: 'The newest signed tree head, or the one of that size.',
  })
  async auditCheckpoint(
    @Arg('treeSize', () => Int, { nullable: true }) treeSize: number | null,
    @Ctx() context: Context,
  ): Promise<AuditCheckpointType | null> {
    const found = await context.store.as(context.caller, ({ tree }) =>
      tree.checkpoint(treeSize ?? undefined),
    );
    return found && showCheckpoint(context, found);
  }

  @Query(() => ConsistencyProofType, {
    description: 'RFC 6962 proof that the tree of size from is a prefix of the tree of size to.',
  })
  async auditConsistency(
    @Arg('from', () => Int) from: number,
    @Arg('to', () => Int) to: number,
    @Ctx() context: Context,
  ): Promise<ConsistencyProofType> {
    const proof = await proveConsistency(context, { from, to });
    if (!proof) throw fault('BAD_USER_INPUT', BAD_SIZES[context.caller.language]);
    return { from, to, fromRoot: hex(proof.fromRoot), toRoot: hex(proof.toRoot), path: proof.path.map(hex) };
  }

  @FieldResolver(() => InclusionProofType)
  proof(
    @Root() { stored }: AuditEntryType & { stored: Entry },
    @Ctx() context: Context,
  ): Promise<InclusionProofType> {
    return showProof(context, stored);
  }
}

/** For the query and for references: the same door. */
export async function entryBySequence(sequence: string, context: Context): Promise<AuditEntryType | null> {
  const place = /^\d{1,15}$/.test(sequence) ? Number(sequence) : null;
  const [found] = place === null ? [] : await queryEntries(context, [place]);
  return found ? showEntry(context, found, { language: context.caller.language, mayKnow: EVERYBODY }) : null;
}

@Resolver(() => AuditConnection)
export class AuditConnectionResolver {
  @FieldResolver(() => Int)
  totalCount(
    @Root() { asked }: AuditConnection & { asked: ReturnType<typeof filterOf> },
    @Ctx() { store, caller }: Context,
  ): Promise<number> {
    return store.as(caller, ({ entries }) => entries.count(asked));
  }
}
