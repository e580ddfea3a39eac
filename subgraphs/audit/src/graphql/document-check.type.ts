import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** The check of a document is the dossiers subgraph's; here it has its proof. */
@Directive('@key(fields: "digest")')
@ObjectType('DocumentCheck')
export class DocumentCheckType {
  @Field(() => ID)
  digest!: string;
}
