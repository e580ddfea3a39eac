import { formatCents, PARTY_KINDS, type Cents, type Language, type PartyKind } from '@vip/domain-kit';
import { Directive, Field, ID, InterfaceType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CentsScalar } from './scalars.ts';

const asEnum = <const Words extends readonly string[]>(words: Words) =>
  Object.fromEntries(words.map((word) => [word, word])) as { [Word in Words[number]]: Word };

/** Registers a list of words as a GraphQL enum. */
export function wordsEnum<const Words extends readonly string[]>(
  name: string,
  words: Words,
  description?: string,
) {
  const members = asEnum(words);
  registerEnumType(members, { name, ...(description ? { description } : {}) });
  return members;
}

export const PartyKindEnum = wordsEnum('PartyKind', PARTY_KINDS);
export const CurrencyEnum = wordsEnum('Currency', ['EUR']);

/** A person or organisation, as far as the caller may know. */
@Directive('@shareable')
@ObjectType('Party')
export class PartyType {
  @Field(() => ID)
  id!: string;
  @Field(() => PartyKindEnum)
  kind!: PartyKind;
  @Field(() => String)
  name!: string;
}

@Directive('@shareable')
@ObjectType('Money')
export class MoneyType {
  @Field(() => CentsScalar)
  cents!: number;
  @Field(() => CurrencyEnum)
  currency!: 'EUR';
  @Field(() => String, { description: "In the caller's language, e.g. € 1.234,56." })
  formatted!: string;
}

export const money = (cents: Cents, language: Language): MoneyType =>
  Object.assign(new MoneyType(), { cents, currency: 'EUR', formatted: formatCents(cents, language) });

@Directive('@shareable')
@ObjectType('PageInfo')
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean;
  @Field(() => Boolean)
  hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true })
  startCursor!: string | null;
  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

/** Something the person at the screen can understand and act on. Anything else is thrown. */
@InterfaceType('Refusal')
export abstract class Refusal {
  @Field(() => String, { description: 'Stable code, for programs.' })
  code!: string;
  @Field(() => String, { description: "What to tell the person, in the caller's language." })
  message!: string;
  @Field(() => [String], { nullable: true, description: 'Path in the input that the refusal is about.' })
  path?: string[] | null;
}

/** Not there, or not yours: the two cannot be told apart. */
@Directive('@shareable')
@ObjectType('NotFound', { implements: Refusal })
export class NotFound extends Refusal {}

/** Somebody changed it since you read it. */
@Directive('@shareable')
@ObjectType('VersionConflict', { implements: Refusal })
export class VersionConflict extends Refusal {
  @Field(() => Int)
  current!: number;
}

@Directive('@shareable')
@ObjectType('NotAllowedNow', { implements: Refusal })
export class NotAllowedNow extends Refusal {
  @Field(() => String)
  status!: string;
  @Field(() => [String])
  availableActions!: string[];
}

@Directive('@shareable')
@ObjectType('FieldProblem')
export class FieldProblem {
  @Field(() => [String])
  path!: string[];
  @Field(() => String)
  code!: string;
  @Field(() => String)
  message!: string;
}

@Directive('@shareable')
@ObjectType('InvalidInput', { implements: Refusal })
export class InvalidInput extends Refusal {
  @Field(() => [FieldProblem])
  fields!: FieldProblem[];
}
