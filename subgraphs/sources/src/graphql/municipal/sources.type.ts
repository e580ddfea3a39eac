import { DateTimeScalar, InvalidInput, NotFound, URLScalar, VersionConflict } from '@vip/subgraph-kit';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { SourceOutcome } from '@vip/domain-kit';
import { MunicipalityType } from '../municipality.type.ts';
import { ItemDefinitionType, SourceOutcomeEnum } from '../source.type.ts';

@ObjectType('MunicipalSystemOAuth', { description: 'OAuth 2.0 client credentials with `private_key_jwt`.' })
export class MunicipalSystemOAuthType {
  @Field(() => String)
  tokenUrl!: string;
  @Field(() => String)
  clientId!: string;
  @Field(() => String, { nullable: true })
  scope!: string | null;
}

@ObjectType('MunicipalSystem', {
  description: "The municipality's own system, asked by the platform as a source (GEMEENTE_SYSTEEM).",
})
export class MunicipalSystemType {
  @Field(() => String)
  url!: string;
  @Field(() => [ItemDefinitionType], { description: 'The items that it is asked about.' })
  items!: ItemDefinitionType[];
  @Field(() => MunicipalSystemOAuthType, {
    nullable: true,
    description: 'Null: each question is signed by the platform itself.',
  })
  oauth!: MunicipalSystemOAuthType | null;
  @Field(() => Boolean)
  active!: boolean;
  @Field(() => Int)
  version!: number;
  @Field(() => DateTimeScalar)
  updatedAt!: Date;
  @Field(() => String)
  updatedBy!: string;
}

@ObjectType('MunicipalSources', {
  description: 'What a municipality answers itself: by its own system, and from registers that it loaded.',
})
export class MunicipalSourcesType {
  @Field(() => ID)
  nisCode!: string;
  @Field(() => MunicipalityType)
  municipality!: MunicipalityType;
  @Field(() => MunicipalSystemType, { nullable: true })
  system!: MunicipalSystemType | null;
  @Field(() => [ItemDefinitionType], { description: 'The items that a municipality may answer.' })
  answerableItems!: ItemDefinitionType[];
  @Field(() => URLScalar, { description: 'Public keys with which the platform signs what it asks.' })
  publicKeys!: string;
}

@InputType()
export class MunicipalSystemOAuthInput {
  @Field(() => String)
  tokenUrl!: string;
  @Field(() => String)
  clientId!: string;
  @Field(() => String, { nullable: true })
  scope?: string | null;
}

@InputType()
export class SetMunicipalSystemInput {
  @Field(() => ID, { nullable: true, description: 'Your own municipality unless you name one.' })
  nisCode?: string | null;
  @Field(() => String, { description: 'Where it is asked: https, public, without user name or password.' })
  url!: string;
  @Field(() => [String], { description: 'Codes of the items that it answers.' })
  items!: string[];
  @Field(() => MunicipalSystemOAuthInput, { nullable: true })
  oauth?: MunicipalSystemOAuthInput | null;
  @Field(() => Boolean, { defaultValue: true })
  active!: boolean;
  @Field(() => Int, { description: 'Version that you saw; 0 when there is none yet.' })
  expectedVersion!: number;
}

@InputType()
export class RemoveMunicipalSystemInput {
  @Field(() => ID, { nullable: true })
  nisCode?: string | null;
  @Field(() => Int)
  expectedVersion!: number;
}

@InputType()
export class TryMunicipalSystemInput {
  @Field(() => ID, { nullable: true })
  nisCode?: string | null;
  @Field(() => ID, { description: 'A parcel of the municipality, in any notation.' })
  capakey!: string;
}

@ObjectType('SetMunicipalSystemSuccess')
export class SetMunicipalSystemSuccess {
  @Field(() => MunicipalSourcesType)
  sources!: MunicipalSourcesType;
}
@ObjectType('RemoveMunicipalSystemSuccess')
export class RemoveMunicipalSystemSuccess {
  @Field(() => MunicipalSourcesType)
  sources!: MunicipalSourcesType;
}

@ObjectType('TriedAnswer')
export class TriedAnswerType {
  @Field(() => ItemDefinitionType)
  item!: ItemDefinitionType;
  @Field(() => SourceOutcomeEnum)
  outcome!: SourceOutcome;
  @Field(() => Int, { description: 'Records that were found.' })
  records!: number;
  @Field(() => String, { nullable: true, description: "Why not, in the caller's language." })
  reason!: string | null;
  @Field(() => String, { nullable: true, description: 'For your technicians: what exactly was wrong.' })
  detail!: string | null;
}
@ObjectType('TryMunicipalSystemSuccess')
export class TryMunicipalSystemSuccess {
  @Field(() => ID)
  capakey!: string;
  @Field(() => Int)
  ms!: number;
  @Field(() => [TriedAnswerType])
  answers!: TriedAnswerType[];
}

export const SetMunicipalSystemResult = createUnionType({
  name: 'SetMunicipalSystemResult',
  types: () => [SetMunicipalSystemSuccess, NotFound, VersionConflict, InvalidInput] as const,
});
export const RemoveMunicipalSystemResult = createUnionType({
  name: 'RemoveMunicipalSystemResult',
  types: () => [RemoveMunicipalSystemSuccess, NotFound, VersionConflict] as const,
});
export const TryMunicipalSystemResult = createUnionType({
  name: 'TryMunicipalSystemResult',
  types: () => [TryMunicipalSystemSuccess, NotFound, InvalidInput] as const,
});
