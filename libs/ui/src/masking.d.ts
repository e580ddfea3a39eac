import type { GraphQLCodegenDataMasking } from '@apollo/client/masking';

// One masking mechanism, typed: what a child asked for, its parent cannot read.
declare module '@apollo/client' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- this is how Apollo Client takes the types of codegen
  export interface TypeOverrides extends GraphQLCodegenDataMasking.TypeOverrides {}
}
