import type { Language } from '@vip/domain-kit';
import type { FieldProblem } from '@vip/subgraph-kit';
import type { Problem } from '../../domain/municipal/problem.ts';

export const fieldsOf = (problems: readonly Problem[], language: Language): FieldProblem[] =>
  problems.map(({ path, code, message }) => ({ path: [...path], code, message: message[language] }));
