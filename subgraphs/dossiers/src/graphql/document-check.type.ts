import type { Day } from '@vip/domain-kit';
import { DateScalar, DateTimeScalar } from '@vip/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { DocumentStanding } from '../domain/document-standing.ts';
import type { DocumentKind } from '../domain/lists.ts';
import { DocumentKindEnum, DocumentStandingEnum } from './enums.ts';
import { MunicipalityType } from './stub.type.ts';

@ObjectType('CheckedDocument', {
  description:
    'A document as it was delivered. Says no more than the document itself, but for what became of it since.',
})
export class CheckedDocumentType {
  @Field(() => DocumentKindEnum)
  kind!: DocumentKind;
  @Field(() => String, { description: 'VIP-00014240' })
  dossierNumber!: string;
  @Field(() => Int, { description: '1 at the first validation, one more after each correction.' })
  edition!: number;
  @Field(() => DateTimeScalar)
  deliveredAt!: Date;
  @Field(() => MunicipalityType, { description: 'Who validated it.' })
  municipality!: MunicipalityType;
  @Field(() => DateScalar, { description: 'Last day on which this edition may be used.' })
  validUntil!: Day;
  @Field(() => DocumentStandingEnum)
  standing!: DocumentStanding;
  @Field(() => Int)
  newestEdition!: number;
  @Field(() => DateTimeScalar)
  newestDeliveredAt!: Date;
}

@Directive('@key(fields: "digest")')
@ObjectType('DocumentCheck', {
  description:
    'What the platform knows of a file, by its digest. Public: whoever holds a document may check it, without signing in and without sending the file.',
})
export class DocumentCheckType {
  @Field(() => ID, { description: 'sha-256, 64 lower-case hex digits.' })
  digest!: string;
  @Field(() => CheckedDocumentType, {
    nullable: true,
    description:
      'Null when no such file was ever delivered here: it comes from elsewhere, or was changed, saved anew or printed to a file since.',
  })
  document!: CheckedDocumentType | null;
}
