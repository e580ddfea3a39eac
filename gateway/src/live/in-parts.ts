import type { ExecutionResult } from 'graphql';

/**
 * Takes the answer to a list of events apart: one result for each, in their order, with the faults that are its own. A fault of
 * the whole answer is told once, and nothing else with it.
 */
export function inParts(result: ExecutionResult, key: string, count: number): ExecutionResult[] {
  const list = result.data?.[key];
  if (!Array.isArray(list) || list.length !== count) return [{ errors: result.errors ?? [], data: null }];
  return list.map((value: unknown, at): ExecutionResult => {
    const errors = result.errors?.filter(({ path }) => path?.[0] === key && path[1] === at);
    return { data: { [key]: value }, ...(errors?.length ? { errors } : {}) };
  });
}
