import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** What this subgraph knows of a municipality: its key. */
@Directive('@key(fields: "nisCode")')
@ObjectType('Municipality')
export class MunicipalityType {
  @Field(() => ID)
  nisCode!: string;
}
