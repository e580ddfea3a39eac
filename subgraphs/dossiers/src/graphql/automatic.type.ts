import { DateScalar, DateTimeScalar } from '@vip/subgraph-kit';
import type { Day } from '@vip/domain-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { PersonReason } from '../domain/person-needed.ts';
import { PersonReasonEnum } from './enums.ts';

@ObjectType('AutomaticValidation', {
  description:
    'Automatische validatie: nothing in the dossier needed a person, and the municipality decided that it is then delivered in its name.',
})
export class AutomaticValidationType {
  @Field(() => Int, { description: "Version of the municipality's policy." })
  policyVersion!: number;
  @Field(() => DateScalar, { description: 'The day on which that policy was decided.' })
  policyOn!: Day;
  @Field(() => Int, { description: 'Of a hundred such dossiers so many went to a controller all the same.' })
  samplePercent!: number;
  @Field(() => Int, { description: 'Answers of central sources.' })
  bySource!: number;
  @Field(() => Int, { description: "Answers of the municipality's own software and registers." })
  byMunicipality!: number;
}

@ObjectType('PersonNeeded', { description: 'Why a person must look at a dossier before it is validated.' })
export class PersonNeededType {
  @Field(() => PersonReasonEnum)
  reason!: PersonReason;
  @Field(() => [ID], {
    description: 'Codes of the items that it is about; empty when it is about the whole.',
  })
  itemCodes!: string[];
  @Field(() => String, { description: "In the caller's language." })
  text!: string;
}

@ObjectType('LeftToController', {
  description: "Why the municipality's policy did not let a dossier go by itself; for its own people.",
})
export class LeftToControllerType {
  @Field(() => Int)
  policyVersion!: number;
  @Field(() => DateTimeScalar)
  at!: Date;
  @Field(() => [PersonNeededType])
  reasons!: PersonNeededType[];
}
