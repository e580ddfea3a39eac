import type { Applicability, DossierStatus, RefusalReason } from '@vip/domain-kit';
import { DateScalar, JSONScalar } from '@vip/subgraph-kit';
import { Field, ID, InputType, Int } from 'type-graphql';
import {
  ApplicabilityEnum,
  AssignedToEnum,
  CorrectionResolutionEnum,
  DossierStatusEnum,
  QueueViewEnum,
  RefusalReasonEnum,
} from './enums.ts';
import type { QueueView } from '../domain/lists.ts';

@InputType('AttributeValueInput')
export class AttributeValueInput {
  @Field(() => String)
  code!: string;
  @Field(() => JSONScalar, { nullable: true })
  value?: unknown;
}

@InputType('ItemRecordInput')
export class ItemRecordInput {
  @Field(() => [AttributeValueInput])
  attributes!: AttributeValueInput[];
}

@InputType('FillItemInput')
export class FillItemInput {
  @Field(() => ID)
  dossierId!: string;
  @Field(() => String)
  code!: string;
  @Field(() => ApplicabilityEnum, { description: 'UNKNOWN ("niet gekend") asks a remark that says why.' })
  applicability!: Applicability;
  @Field(() => [ItemRecordInput], { nullable: true })
  records?: ItemRecordInput[] | null;
  @Field(() => String, { nullable: true })
  remark?: string | null;
  @Field(() => Int, { description: 'Version of the item.' })
  expectedVersion!: number;
  @Field(() => ID, {
    nullable: true,
    description: 'Item of an earlier dossier that this answer was taken from.',
  })
  reusedFrom?: string | null;
  @Field(() => ID, {
    nullable: true,
    description:
      'Evidence of a source whose answer is taken over as it is (action TAKE_SOURCE): leave `records` out; `applicability` then follows from the answer.',
  })
  takenFrom?: string | null;
}

@InputType('FillItemsInput')
export class FillItemsInput {
  @Field(() => [FillItemInput], { description: '1 to 200.' })
  items!: FillItemInput[];
}

@InputType('CommentItemInput')
export class CommentItemInput {
  @Field(() => ID)
  dossierId!: string;
  @Field(() => String)
  code!: string;
  @Field(() => String)
  remark!: string;
  @Field(() => Int, { description: 'Version of the item.' })
  expectedVersion!: number;
}

@InputType('CheckItemInput')
export class CheckItemInput {
  @Field(() => ID)
  dossierId!: string;
  @Field(() => String)
  code!: string;
  @Field(() => Int, { description: 'Version of the item.' })
  expectedVersion!: number;
}

@InputType('AssignSectionInput')
export class AssignSectionInput {
  @Field(() => ID)
  dossierId!: string;
  @Field(() => ID)
  section!: string;
  @Field(() => Int)
  expectedVersion!: number;
}

@InputType('DossierActionInput')
export class DossierActionInput {
  @Field(() => ID)
  dossierId!: string;
  @Field(() => Int)
  expectedVersion!: number;
  @Field(() => RefusalReasonEnum, { nullable: true, description: 'Asked by refuseDossier.' })
  reason?: RefusalReason | null;
  @Field(() => String, { nullable: true, description: 'Asked by refuseDossier and returnToSupplier.' })
  motivation?: string | null;
}

@InputType('RequestCorrectionInput')
export class RequestCorrectionInput {
  @Field(() => ID)
  dossierId!: string;
  @Field(() => String)
  itemCode!: string;
  @Field(() => String)
  reason!: string;
  @Field(() => Int)
  expectedVersion!: number;
}

@InputType('ResolveCorrectionInput')
export class ResolveCorrectionInput {
  @Field(() => ID)
  dossierId!: string;
  @Field(() => ID)
  correctionId!: string;
  @Field(() => CorrectionResolutionEnum)
  resolution!: 'REOPEN' | 'REJECT';
  @Field(() => String, { nullable: true })
  motivation?: string | null;
  @Field(() => Int)
  expectedVersion!: number;
}

@InputType('SaveStandardPhraseInput')
export class SaveStandardPhraseInput {
  @Field(() => ID, { nullable: true })
  id?: string | null;
  @Field(() => String, { nullable: true })
  itemCode?: string | null;
  @Field(() => String)
  title!: string;
  @Field(() => String)
  text!: string;
}

@InputType('DossierFilter')
export class DossierFilterInput {
  @Field(() => String, { nullable: true })
  text?: string | null;
  @Field(() => [DossierStatusEnum], { nullable: true })
  status?: DossierStatus[] | null;
  @Field(() => QueueViewEnum, { nullable: true })
  view?: QueueView | null;
  @Field(() => AssignedToEnum, { nullable: true })
  assignedTo?: 'ME' | null;
  @Field(() => ID, { nullable: true })
  capakey?: string | null;
  @Field(() => ID, { nullable: true })
  requestId?: string | null;
  @Field(() => DateScalar, { nullable: true })
  from?: string | null;
  @Field(() => DateScalar, { nullable: true })
  to?: string | null;
}
