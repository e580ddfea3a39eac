import { keptDraft } from './form.ts';
import { isWork } from './road.ts';
import type { SectionBulk_ItemFragment } from '../../gql/graphql.ts';

type Candidate = Pick<SectionBulk_ItemFragment, 'id' | 'status' | 'availableActions' | 'editMode'> & {
  readonly definition: { readonly onNone: Pick<SectionBulk_ItemFragment['definition']['onNone'], 'kind'> };
};

/**
 * What may be answered "not applicable" together. Not in it: a source that failed (it may still find something), what an
 * authentic source rules, what has a value even when nothing is there (a flood class), and what is being written here.
 */
export const inBulk = <Item extends Candidate>(items: readonly Item[]): readonly Item[] =>
  items.filter(
    (item) =>
      isWork(item) &&
      item.status === 'TO_FILL' &&
      item.editMode !== 'READ_ONLY' &&
      item.definition.onNone.kind !== 'VALUE' &&
      keptDraft(item.id) === null,
  );

/** The rows as the graph takes them, each with the version that was on the screen. */
export const rowsOf = (
  dossierId: string,
  items: readonly Pick<SectionBulk_ItemFragment, 'code' | 'version'>[],
) =>
  items.map(({ code, version }) => ({
    dossierId,
    code,
    applicability: 'NOT_APPLICABLE' as const,
    expectedVersion: version,
  }));
