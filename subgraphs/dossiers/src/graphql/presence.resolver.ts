import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { markPresence, presentIn } from '../commands/mark-presence.ts';
import type { Context } from '../context.ts';
import { dossierOfPresenceEvent, secondsLeft, type Presence } from '../domain/presence.ts';
import { presentRefusal } from './present-refusal.ts';
import {
  MarkPresenceInput,
  MarkPresenceResult,
  MarkPresenceSuccess,
  PresenceEventType,
  PresenceType,
} from './presence.type.ts';

const present = (presences: readonly Presence[], { now }: Context): PresenceType[] =>
  presences.map(({ officer, section, itemCode, until }) => ({
    officer: { ...officer, kind: 'MUNICIPALITY' },
    section,
    itemCode,
    expiresInS: secondsLeft(until, now()),
  }));

@Resolver()
export class PresenceResolver {
  @Query(() => [PresenceType], {
    description:
      'The officers who are in this dossier now, who is longest on their item first; for colleagues, empty for everybody else.',
  })
  async presences(
    @Arg('dossierId', () => ID) dossierId: string,
    @Ctx() context: Context,
  ): Promise<PresenceType[]> {
    return present((await presentIn(context, dossierId)) ?? [], context);
  }

  @Query(() => PresenceEventType, {
    nullable: true,
    description: 'What `presenceChanged` shows, asked again: who is there now. Null when it is not yours.',
  })
  async presenceEvent(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
  ): Promise<PresenceEventType | null> {
    const dossierId = dossierOfPresenceEvent(id);
    const there = await presentIn(context, dossierId);
    return there && { eventId: id, dossierId, presences: present(there, context) };
  }

  @Mutation(() => MarkPresenceResult, {
    description:
      'Says on which item of a dossier you are, for a minute; say it again while you stay. Colleagues see it, and no fact is kept.',
  })
  async markPresence(
    @Arg('input', () => MarkPresenceInput) input: MarkPresenceInput,
    @Ctx() context: Context,
  ): Promise<typeof MarkPresenceResult> {
    const result = await markPresence(context, input);
    return result.ok
      ? Object.assign(new MarkPresenceSuccess(), { presences: present(result.value, context) })
      : presentRefusal(result.refusal, context);
  }
}
