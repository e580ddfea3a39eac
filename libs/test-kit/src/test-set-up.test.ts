import { GraphQLSchema, printSchema } from 'graphql';
import { buildSchemaSync, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { expect, it } from 'vitest';

@ObjectType('Thing')
class Thing {
  @Field(() => String)
  name!: string;
}

@Resolver(() => Thing)
class ThingResolver {
  @Query(() => Thing)
  thing(): Thing {
    return { name: 'a thing' };
  }
}

it('runs type-graphql’s decorators, with one copy of graphql for tests and libraries', () => {
  const schema = buildSchemaSync({ resolvers: [ThingResolver], validate: false });

  expect(schema).toBeInstanceOf(GraphQLSchema);
  expect(printSchema(schema)).toContain('thing: Thing!');
});
