import { NotFound, PartyType } from '@vip/subgraph-kit';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';

@ObjectType('Presence', { description: 'An officer who is in a dossier now.' })
export class PresenceType {
  @Field(() => PartyType)
  officer!: PartyType;
  @Field(() => ID, { description: 'Code of the section.' })
  section!: string;
  @Field(() => ID, { nullable: true, description: 'Code of the item that is open; null when none is.' })
  itemCode!: string | null;
  @Field(() => Int, {
    description: 'Seconds after which the officer counts as gone, unless it is said again; 60 at most.',
  })
  expiresInS!: number;
}

@ObjectType('PresenceEvent', { description: 'Who is in a dossier, told when somebody came, moved or left.' })
export class PresenceEventType {
  @Field(() => ID)
  eventId!: string;
  @Field(() => ID)
  dossierId!: string;
  @Field(() => [PresenceType])
  presences!: PresenceType[];
}

@InputType('MarkPresenceInput')
export class MarkPresenceInput {
  @Field(() => ID)
  dossierId!: string;
  @Field(() => ID, { nullable: true, description: 'Code of the section; null says that you left.' })
  section?: string | null;
  @Field(() => ID, { nullable: true })
  itemCode?: string | null;
}

@ObjectType('MarkPresenceSuccess')
export class MarkPresenceSuccess {
  @Field(() => [PresenceType])
  presences!: PresenceType[];
}

export const MarkPresenceResult = createUnionType({
  name: 'MarkPresenceResult',
  types: () => [MarkPresenceSuccess, NotFound] as const,
});
