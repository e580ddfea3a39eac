import type { Applicability, AttributeType, Day, EditMode, ItemStatus } from '@vip/domain-kit';
import { DateScalar, DateTimeScalar, JSONScalar } from '@vip/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { ApplicabilityEnum, AttributeTypeEnum, EditModeEnum, ItemStatusEnum } from './enums.ts';

@Directive('@shareable')
@ObjectType('AttributeValue', { description: 'Attribuut, filled in.' })
export class AttributeValueType {
  @Field(() => String)
  code!: string;
  @Field(() => String)
  label!: string;
  @Field(() => AttributeTypeEnum)
  type!: AttributeType;
  @Field(() => JSONScalar, { nullable: true })
  value!: unknown;
  @Field(() => String, { description: "As people read it, in the caller's language." })
  display!: string;
}

@ObjectType('ItemRecord')
export class ItemRecordType {
  @Field(() => ID)
  id!: string;
  @Field(() => [AttributeValueType])
  attributes!: AttributeValueType[];
}

@ObjectType('AnswerValidity', { description: 'How long an answer may be used in a deed.' })
export class AnswerValidityType {
  @Field(() => DateScalar, { description: 'The last day; of several records the first to end.' })
  until!: Day;
  @Field(() => Int, { description: 'How many of its records are past their last day.' })
  expired!: number;
  @Field(() => Int, { description: 'Of how many records a last day is known.' })
  of!: number;
}

@Directive('@key(fields: "id")')
@ObjectType('DossierItem', { description: 'Inlichting: one question of a dossier and its answer.' })
export class DossierItemType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  code!: string;
  @Field(() => Boolean)
  mandatory!: boolean;
  @Field(() => EditModeEnum)
  editMode!: EditMode;
  @Field(() => ItemStatusEnum)
  status!: ItemStatus;
  @Field(() => ApplicabilityEnum)
  applicability!: Applicability;
  @Field(() => String, { nullable: true })
  remark!: string | null;
  @Field(() => Int, {
    description: 'Rises with every change; send it back with an answer (expectedVersion).',
  })
  version!: number;
  @Field(() => DateTimeScalar, { nullable: true })
  filledAt!: Date | null;
  @Field(() => ID, { nullable: true, description: 'Code of the source whose answer stands.' })
  sourceCode!: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Evidence of the source whose answer an officer took over; `sourceCode` names the source.',
  })
  takenFrom!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when it waits for an answer.' })
  openSince!: Date | null;
  @Field(() => ID)
  sectionCode!: string;
  @Field(() => ID)
  dossierId!: string;
}
