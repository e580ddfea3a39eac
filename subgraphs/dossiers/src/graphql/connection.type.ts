import { DateTimeScalar, PageInfo } from '@vip/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import { DossierType } from './dossier.type.ts';
import { DossierEventType } from './event.type.ts';
import { RequestType } from './request.type.ts';

@ObjectType('RequestEdge')
export class RequestEdgeType {
  @Field(() => String)
  cursor!: string;
  @Field(() => RequestType)
  node!: RequestType;
}
@ObjectType('RequestConnection')
export class RequestConnectionType {
  @Field(() => [RequestEdgeType])
  edges!: RequestEdgeType[];
  @Field(() => [RequestType])
  nodes!: RequestType[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}
@ObjectType('DossierEdge')
export class DossierEdgeType {
  @Field(() => String)
  cursor!: string;
  @Field(() => DossierType)
  node!: DossierType;
}
@ObjectType('DossierConnection')
export class DossierConnectionType {
  @Field(() => [DossierEdgeType])
  edges!: DossierEdgeType[];
  @Field(() => [DossierType])
  nodes!: DossierType[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}
@ObjectType('EventEdge')
export class EventEdgeType {
  @Field(() => String)
  cursor!: string;
  @Field(() => DossierEventType)
  node!: DossierEventType;
}
@ObjectType('EventConnection')
export class EventConnectionType {
  @Field(() => [EventEdgeType])
  edges!: EventEdgeType[];
  @Field(() => [DossierEventType])
  nodes!: DossierEventType[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}
@ObjectType('TimelineEntry')
export class TimelineEntryType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  kind!: string;
  @Field(() => DateTimeScalar)
  at!: Date;
  @Field(() => String, { description: 'Who, as far as the caller may know.' })
  actor!: string;
  @Field(() => String, { description: "In the caller's language." })
  text!: string;
}
@ObjectType('TimelineEdge')
export class TimelineEdgeType {
  @Field(() => String)
  cursor!: string;
  @Field(() => TimelineEntryType)
  node!: TimelineEntryType;
}
@ObjectType('TimelineConnection')
export class TimelineConnectionType {
  @Field(() => [TimelineEdgeType])
  edges!: TimelineEdgeType[];
  @Field(() => [TimelineEntryType])
  nodes!: TimelineEntryType[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}
