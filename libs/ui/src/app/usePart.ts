import type { FragmentType, OperationVariables, TypedDocumentNode } from '@apollo/client';
import type { MaybeMasked } from '@apollo/client/masking';
import { useSuspenseFragment } from '@apollo/client/react';

type Fragment<Data> = TypedDocumentNode<Data, OperationVariables>;
type From<Data> = FragmentType<Fragment<Data>>;

/**
 * What a part of a screen asked for itself, of the thing that its parent hands it; it follows the cache. The parent cannot read it.
 * @param fragment as codegen leaves it: the part's own first, those that it spreads behind.
 */
export function usePart<Data>(fragment: Fragment<Data>, from: From<Data>): MaybeMasked<Data>;
export function usePart<Data>(fragment: Fragment<Data>, from: From<Data> | null): MaybeMasked<Data> | null;
export function usePart<Data>(
  fragment: Fragment<Data>,
  from: readonly From<Data>[],
): readonly MaybeMasked<Data>[];
export function usePart<Data>(
  fragment: Fragment<Data>,
  from: From<Data> | readonly From<Data>[] | null,
): unknown {
  return useSuspenseFragment({ fragment, fragmentName: nameOf(fragment), from: from as From<Data> }).data;
}

function nameOf(fragment: Fragment<unknown>): string {
  const [first] = fragment.definitions;
  if (first?.kind !== 'FragmentDefinition') throw new Error('A part of a screen is read by its fragment.');
  return first.name.value;
}
