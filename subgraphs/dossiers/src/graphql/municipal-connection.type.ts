import type { MunicipalIntegration } from '@vip/domain-kit';
import { DateScalar, InvalidInput, NotAllowedNow, VersionConflict, wordsEnum } from '@vip/subgraph-kit';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import {
  CONNECTION_ACTIONS,
  CONNECTION_STATES,
  type ConnectionAction,
  type ConnectionState,
} from '../domain/connection.ts';
import { MunicipalIntegrationEnum } from './enums.ts';
import { MunicipalityType } from './stub.type.ts';

export const ConnectionStateEnum = wordsEnum(
  'ConnectionState',
  CONNECTION_STATES,
  'PLANNED: connected from a day that is still to come (wave); ENDED: it was connected, and is no more.',
);
export const ConnectionActionEnum = wordsEnum(
  'ConnectionAction',
  CONNECTION_ACTIONS,
  'CONNECT also changes a connection that is there.',
);

@ObjectType('MunicipalConnection', {
  description: 'Aansluiting: how the administrator of the platform let a municipality take part.',
})
export class MunicipalConnectionType {
  @Field(() => ConnectionStateEnum, { description: 'Today.' })
  state!: ConnectionState;
  @Field(() => DateScalar, { nullable: true })
  connectedFrom!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while no end is known.' })
  connectedUntil!: string | null;
  @Field(() => MunicipalIntegrationEnum)
  integration!: MunicipalIntegration;
  @Field(() => String, { nullable: true, description: 'Shown on documents of the municipality.' })
  contactEmail!: string | null;
  @Field(() => String, { nullable: true, description: 'Why it was disconnected.' })
  reason!: string | null;
  @Field(() => Int, { description: 'For `expectedVersion`; 0 while nothing was decided.' })
  version!: number;
  @Field(() => [ConnectionActionEnum], { description: 'What you may do now.' })
  availableActions!: ConnectionAction[];
}

@InputType('ConnectionMeantInput')
abstract class ConnectionMeantInput {
  @Field(() => ID)
  nisCode!: string;
  @Field(() => Int, { description: 'The version that you saw; 0 when nothing was decided yet.' })
  expectedVersion!: number;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Only tell whether it would be accepted; nothing is kept.',
  })
  checkOnly?: boolean | null;
}

@InputType('ConnectMunicipalityInput')
export class ConnectMunicipalityInput extends ConnectionMeantInput {
  @Field(() => DateScalar, {
    description:
      'First day on which its parcels can be ordered: today, or a day at most three years ahead (wave).',
  })
  connectedFrom!: string;
  @Field(() => MunicipalIntegrationEnum)
  integration!: MunicipalIntegration;
  @Field(() => String)
  contactEmail!: string;
}
@InputType('DisconnectMunicipalityInput')
export class DisconnectMunicipalityInput extends ConnectionMeantInput {
  @Field(() => DateScalar, {
    description: 'First day on which nothing can be ordered there any more; today at the earliest.',
  })
  from!: string;
  @Field(() => String, { description: 'At most 500 characters; in the log.' })
  reason!: string;
}
@InputType('UndoMunicipalConnectionInput')
export class UndoMunicipalConnectionInput extends ConnectionMeantInput {}

@ObjectType('MunicipalConnectionSuccess')
export class MunicipalConnectionSuccess {
  @Field(() => MunicipalityType)
  municipality!: MunicipalityType;
}
export const MunicipalConnectionResult = createUnionType({
  name: 'MunicipalConnectionResult',
  types: () => [MunicipalConnectionSuccess, VersionConflict, NotAllowedNow, InvalidInput] as const,
});
