import { DateTimeScalar } from '@vip/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType('Freshness', { description: 'How fresh what the register says of a parcel is.' })
export class FreshnessType {
  @Field(() => DateTimeScalar, { description: 'When it was last confirmed by its source.' })
  checkedAt!: Date;
  @Field(() => String, { description: 'A file that was imported, or the live registers.' })
  source!: string;
  @Field(() => Boolean, {
    description: 'Older than it should be: the live registers did not answer, or are not asked here.',
  })
  stale!: boolean;
}

@ObjectType('RegisterFeed', { description: 'A change feed that keeps the register current.' })
export class RegisterFeedType {
  @Field(() => ID)
  name!: string;
  @Field(() => Int, { description: 'The page that is read now, 1 for the first.' })
  page!: number;
  @Field(() => ID, { description: 'The highest event taken; 0 before the first.' })
  lastEventId!: string;
  @Field(() => DateTimeScalar, { nullable: true })
  readAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Why the last reading failed; null when it did not.' })
  trouble!: string | null;
  @Field(() => Int, { description: 'Stretches of events that the feed left out.' })
  gaps!: number;
}

@ObjectType('RegisterState', { description: 'How well the register keeps up with the live ones.' })
export class RegisterStateType {
  @Field(() => [RegisterFeedType])
  feeds!: RegisterFeedType[];
  @Field(() => Int, { description: 'Changes that are known and not kept yet.' })
  waiting!: number;
  @Field(() => DateTimeScalar, { nullable: true })
  waitingSince!: Date | null;
}
