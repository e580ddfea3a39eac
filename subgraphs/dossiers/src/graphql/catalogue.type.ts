import type { ItemDefinition, OnNone } from '@vip/catalogue';
import type { AttributeType, EditMode } from '@vip/domain-kit';
import { JSONScalar } from '@vip/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { AttributeTypeEnum, EditModeEnum, OnNoneKindEnum, VisibleFromEnum } from './enums.ts';

@ObjectType('OnNone', { description: 'What it means when the source of an item has nothing.' })
export class OnNoneType {
  @Field(() => OnNoneKindEnum)
  kind!: OnNone['kind'];
  @Field(() => JSONScalar, { nullable: true, description: 'The value, for VALUE: attribute code to value.' })
  value!: unknown;
  @Field(() => String)
  text!: string;
}

@ObjectType('AttributeDefinition', { description: 'Attribuut.' })
export class AttributeDefinitionType {
  @Field(() => ID)
  code!: string;
  @Field(() => String)
  label!: string;
  @Field(() => AttributeTypeEnum)
  type!: AttributeType;
  @Field(() => Boolean, { description: 'Whether a record must hold it when the item is applicable.' })
  required!: boolean;
  @Field(() => String)
  cardinality!: string;
  @Field(() => String, { nullable: true })
  unit!: string | null;
  @Field(() => ID, { nullable: true })
  codeList!: string | null;
  @Field(() => String, { nullable: true })
  example!: string | null;
}

@Directive('@key(fields: "code")')
@ObjectType('ItemDefinition', { description: 'Inlichting, as the catalogue defines it.' })
export class ItemDefinitionType {
  @Field(() => ID)
  code!: string;
  @Field(() => String)
  label!: string;
  @Field(() => String)
  question!: string;
  @Field(() => String, { nullable: true })
  explanation!: string | null;
  @Field(() => String, { nullable: true })
  legalBasis!: string | null;
  @Field(() => String, { nullable: true })
  legalBasisConfidence!: string | null;
  @Field(() => Boolean, { description: 'A dossier cannot be validated without an answer.' })
  mandatory!: boolean;
  @Field(() => EditModeEnum)
  editMode!: EditMode;
  @Field(() => VisibleFromEnum, {
    description: 'Since when who ordered may read the answer: before validation only what a source rules.',
  })
  visibleFrom!: ItemDefinition['visibleFrom'];
  @Field(() => Int, {
    description: 'Years that the answer is kept after the first validation of its dossier.',
  })
  retentionYears!: number;
  @Field(() => [ID], { description: 'Items that the platform works this one out from.' })
  derivedFrom!: readonly string[];
  @Field(() => ID)
  sectionCode!: string;
  @Field(() => String)
  cardinality!: string;
  @Field(() => Boolean)
  attachmentsAllowed!: boolean;
  @Field(() => [AttributeDefinitionType])
  attributes!: AttributeDefinitionType[];
  @Field(() => OnNoneType)
  onNone!: OnNoneType;
  @Field(() => Boolean)
  authentic!: boolean;
  @Field(() => JSONScalar, { description: 'JSON Schema 2020-12 of one record.' })
  jsonSchema!: unknown;
}

@ObjectType('SectionDefinition', { description: 'Rubriek, as the catalogue defines it.' })
export class SectionDefinitionType {
  @Field(() => ID)
  code!: string;
  @Field(() => String)
  label!: string;
  @Field(() => [ItemDefinitionType])
  items!: ItemDefinitionType[];
}

@ObjectType('Code')
export class CodeType {
  @Field(() => ID)
  code!: string;
  @Field(() => String)
  label!: string;
}

@ObjectType('CodeList', { description: 'Codelijst.' })
export class CodeListType {
  @Field(() => ID)
  code!: string;
  @Field(() => String)
  label!: string;
  @Field(() => [CodeType])
  values!: CodeType[];
}

@ObjectType('Catalogue', {
  description: 'Everything a dossier asks; a dossier keeps the version that it was made with.',
})
export class CatalogueType {
  @Field(() => String)
  version!: string;
  @Field(() => [SectionDefinitionType])
  sections!: SectionDefinitionType[];
  @Field(() => [CodeListType])
  codeLists!: CodeListType[];
}
