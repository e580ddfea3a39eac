import { InvalidInput, NotFound, DateScalar, DateTimeScalar, PartyType, Refusal } from '@vip/subgraph-kit';
import type { Day, MunicipalIntegration, RequestPurpose } from '@vip/domain-kit';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { PersonReason } from '../domain/person-needed.ts';
import type { SettingsAction } from '../domain/settings-access.ts';
import {
  MunicipalIntegrationEnum,
  PersonReasonEnum,
  RequestPurposeEnum,
  SettingsActionEnum,
} from './enums.ts';
import { MunicipalityType } from './stub.type.ts';

@ObjectType('ValidationPolicy', {
  description: 'Beleid van automatische validatie: whether what needs no person is validated without one.',
})
export class ValidationPolicyType {
  @Field(() => Boolean)
  active!: boolean;
  @Field(() => DateScalar, { description: 'First day on which it holds for what comes to control.' })
  from!: Day;
  @Field(() => [ID], { description: 'Items that a person always looks at, however they were answered.' })
  keptItems!: string[];
  @Field(() => [ID], { description: 'Sections that a person always looks at.' })
  keptSections!: string[];
  @Field(() => Int, {
    description:
      'Of a hundred dossiers that could go by themselves, so many go to a controller all the same.',
  })
  samplePercent!: number;
  @Field(() => [RequestPurposeEnum], { description: 'Purposes whose dossiers a person always looks at.' })
  excludedPurposes!: RequestPurpose[];
  @Field(() => Int, { description: '0 until something is decided; send it back as expectedVersion.' })
  version!: number;
  @Field(() => DateTimeScalar, { nullable: true })
  decidedAt!: Date | null;
  @Field(() => PartyType, { nullable: true })
  decidedBy!: PartyType | null;
}

@ObjectType('MunicipalSettings', { description: 'How a municipality takes part, for its own people.' })
export class MunicipalSettingsType {
  @Field(() => ID)
  nisCode!: string;
  @Field(() => MunicipalityType)
  municipality!: MunicipalityType;
  @Field(() => MunicipalIntegrationEnum)
  integration!: MunicipalIntegration;
  @Field(() => String, {
    nullable: true,
    description: 'Where who ordered reaches the municipality; printed in each delivered dossier.',
  })
  contactEmail!: string | null;
  @Field(() => Int, { description: 'Of all but the policy; send it back as expectedVersion.' })
  version!: number;
  @Field(() => ValidationPolicyType)
  policy!: ValidationPolicyType;
  @Field(() => [SettingsActionEnum], { description: 'What you may change; nothing for who only reads.' })
  availableActions!: SettingsAction[];
}

@InputType('ValidationPolicyInput')
export class ValidationPolicyInput {
  @Field(() => Boolean)
  active!: boolean;
  @Field(() => DateScalar)
  from!: Day;
  @Field(() => [ID])
  keptItems!: string[];
  @Field(() => [ID])
  keptSections!: string[];
  @Field(() => Int, { description: '0 to 100.' })
  samplePercent!: number;
  @Field(() => [RequestPurposeEnum])
  excludedPurposes!: RequestPurpose[];
}
@InputType('SetValidationPolicyInput')
export class SetValidationPolicyInput extends ValidationPolicyInput {
  @Field(() => Int, { description: 'Version of the policy; 0 when nothing was decided.' })
  expectedVersion!: number;
}
@InputType('SetMunicipalContactInput')
export class SetMunicipalContactInput {
  @Field(() => String)
  contactEmail!: string;
  @Field(() => Int, { description: 'Version of the settings.' })
  expectedVersion!: number;
}

@ObjectType('SettingsConflict', {
  implements: Refusal,
  description: 'Somebody else changed the settings first: as they are now, to put beside yours.',
})
export class SettingsConflict extends Refusal {
  @Field(() => MunicipalSettingsType)
  settings!: MunicipalSettingsType;
}
@ObjectType('MunicipalSettingsSuccess')
export class MunicipalSettingsSuccess {
  @Field(() => MunicipalSettingsType)
  settings!: MunicipalSettingsType;
}
export const MunicipalSettingsResult = createUnionType({
  name: 'MunicipalSettingsResult',
  types: () => [MunicipalSettingsSuccess, NotFound, SettingsConflict, InvalidInput] as const,
});

@ObjectType('PolicyPreviewReason')
export class PolicyPreviewReasonType {
  @Field(() => PersonReasonEnum)
  reason!: PersonReason;
  @Field(() => String, { description: "In the caller's language." })
  text!: string;
  @Field(() => Int, { description: 'A dossier with several reasons counts with each.' })
  dossiers!: number;
}
@ObjectType('PolicyPreview', {
  description: 'What a policy would have done with the dossiers that the municipality delivered last.',
})
export class PolicyPreviewType {
  @Field(() => Int, { description: 'How many it was tried on: 100 at most.' })
  tried!: number;
  @Field(() => Int, { description: 'Of those, how many nobody would have had to look at.' })
  automatic!: number;
  @Field(() => [PolicyPreviewReasonType], { description: 'Why not, most first.' })
  reasons!: PolicyPreviewReasonType[];
}
export const PolicyPreviewResult = createUnionType({
  name: 'PolicyPreviewResult',
  types: () => [PolicyPreviewType, NotFound, InvalidInput] as const,
});
