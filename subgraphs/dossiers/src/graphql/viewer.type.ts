import type { Role } from '@vip/domain-kit';
import { PartyType } from '@vip/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import { ViewerRoleEnum } from './enums.ts';
import { MunicipalityType } from './stub.type.ts';

@ObjectType('Viewer', { description: 'Who is asking, in the capacity that was chosen.' })
export class ViewerType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => Boolean)
  anonymous!: boolean;
  @Field(() => [ViewerRoleEnum])
  roles!: Role[];
  @Field(() => PartyType, { nullable: true })
  organisation!: PartyType | null;
  @Field(() => MunicipalityType, { nullable: true })
  municipality!: MunicipalityType | null;
  @Field(() => String)
  language!: string;
}

@ObjectType('StandardPhrase', { description: 'Standaardtekst: a text that a municipality keeps for reuse.' })
export class StandardPhraseType {
  @Field(() => ID)
  id!: string;
  @Field(() => String, { nullable: true })
  itemCode!: string | null;
  @Field(() => String)
  title!: string;
  @Field(() => String)
  text!: string;
}
