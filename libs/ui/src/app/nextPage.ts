interface Page {
  readonly nodes: readonly unknown[];
}

/** `updateQuery` of `fetchMore`: the next page of a list comes behind what is there. */
export const nextPage =
  <Field extends string>(field: Field) =>
  <Data extends Readonly<Record<Field, Page>>>(before: Data, next: { fetchMoreResult: Data }): Data => ({
    ...next.fetchMoreResult,
    [field]: {
      ...next.fetchMoreResult[field],
      nodes: [...before[field].nodes, ...next.fetchMoreResult[field].nodes],
    },
  });
