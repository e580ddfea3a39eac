import { ATTRIBUTE_TYPES, type AttributeType } from '@vip/domain-kit';
import { DateTimeScalar, JSONScalar, wordsEnum } from '@vip/subgraph-kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { DISAGREEMENT_KINDS, type DisagreementKind } from '../domain/disagreement.ts';
import { EvidenceType } from './source.type.ts';

export const AttributeTypeEnum = wordsEnum('AttributeType', ATTRIBUTE_TYPES);
export const DisagreementKindEnum = wordsEnum(
  'DisagreementKind',
  DISAGREEMENT_KINDS,
  'PRESENCE: one source found something where another says that nothing applies. CONTENT: both found, and not the same.',
);

@Directive('@shareable')
@ObjectType('AttributeValue')
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

@ObjectType('SourceRecord', { description: 'One record, as one source gave it.' })
export class SourceRecordType {
  @Field(() => [AttributeValueType])
  attributes!: readonly AttributeValueType[];
}

@ObjectType('DisagreementSide', { description: 'What one of the sources says.' })
export class DisagreementSideType {
  @Field(() => EvidenceType)
  evidence!: EvidenceType;
  @Field(() => [SourceRecordType])
  records!: readonly SourceRecordType[];
}

@ObjectType('ItemDisagreement', {
  description: 'Sources contradict each other about an item. The platform settles nothing: an officer does.',
})
export class ItemDisagreementType {
  @Field(() => DisagreementKindEnum)
  kind!: DisagreementKind;
  @Field(() => [String], { description: 'Attributes on which they differ.' })
  attributeCodes!: readonly string[];
  @Field(() => [DisagreementSideType], {
    description: 'By precedence: the answer of the first that found something stands.',
  })
  sides!: readonly DisagreementSideType[];
}

@ObjectType('SourceDisagreement', { description: 'That sources contradict each other, as it was told on.' })
export class SourceDisagreementType {
  @Field(() => DisagreementKindEnum)
  kind!: DisagreementKind;
  @Field(() => [ID])
  sourceCodes!: readonly string[];
}

@ObjectType('SourceWord', { description: 'What one source says about one item now.' })
export class SourceWordType {
  @Field(() => ID, { description: 'Id of the evidence.' })
  id!: string;
  @Field(() => ID)
  dossierId!: string;
  @Field(() => String)
  itemCode!: string;
  @Field(() => ID)
  sourceCode!: string;
  @Field(() => [JSONScalar], {
    description: 'Attribute code to value, one per record; empty when nothing applies.',
  })
  records!: readonly object[];
  @Field(() => Boolean, { description: 'Whether it says something: FOUND or NONE.' })
  answered!: boolean;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it said so; before today when another dossier heard it.',
  })
  answeredAt!: Date | null;
}
