import type { ExecutionResult, GraphQLError } from 'graphql';
import type { OperationContext } from '../graph/data-source.ts';

/** Only what the caller may read: the code, the message of the subgraph that answered, and what its own call did when the answer was lost. */
const readable = ({ message, path, locations, extensions }: GraphQLError) => {
  const { code, incident, happened } = extensions as { code?: string; incident?: string; happened?: unknown };
  return {
    message,
    path,
    locations,
    extensions: {
      code: code ?? 'INTERNAL',
      ...(incident ? { incident } : {}),
      ...(happened ? { happened } : {}),
    },
  };
};

export const present = (result: ExecutionResult, context: OperationContext, cost: object | undefined) => ({
  ...(result.errors?.length ? { errors: result.errors.map((error) => readable(error)) } : {}),
  data: result.data,
  ...(cost || context.idempotentReplay
    ? {
        extensions: {
          ...(cost ? { cost } : {}),
          ...(context.idempotentReplay ? { idempotentReplay: true } : {}),
        },
      }
    : {}),
});
