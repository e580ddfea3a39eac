import { DateTimeScalar } from '@vip/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DossierType } from './dossier.type.ts';
import { QueueViewEnum } from './enums.ts';
import { RequestType } from './request.type.ts';
import type { QueueView } from '../domain/lists.ts';

@ObjectType('QueueCount')
export class QueueCountType {
  @Field(() => QueueViewEnum)
  view!: QueueView;
  @Field(() => Int)
  count!: number;
}

@ObjectType('DossierEvent', {
  description: 'Something that happened to a dossier; the dossier is as it stands now.',
})
export class DossierEventType {
  @Field(() => ID)
  eventId!: string;
  @Field(() => String)
  kind!: string;
  @Field(() => DateTimeScalar)
  at!: Date;
  @Field(() => DossierType)
  dossier!: DossierType;
  @Field(() => [String])
  itemCodes!: string[];
}

@ObjectType('RequestEvent')
export class RequestEventType {
  @Field(() => ID)
  eventId!: string;
  @Field(() => String)
  kind!: string;
  @Field(() => DateTimeScalar)
  at!: Date;
  @Field(() => RequestType)
  request!: RequestType;
}

@ObjectType('QueueEvent')
export class QueueEventType {
  @Field(() => ID)
  eventId!: string;
  @Field(() => String)
  kind!: string;
  @Field(() => DateTimeScalar)
  at!: Date;
  @Field(() => DossierType)
  dossier!: DossierType;
}
