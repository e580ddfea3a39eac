import { useEffect, useRef } from 'react';
import { useAddress } from '@vip/ui';
import type { ControllerDossierQuery } from '../../gql/graphql.ts';
import { byKind } from './exceptions.ts';

export type Dossier = NonNullable<ControllerDossierQuery['dossier']>;
export type Item = Dossier['sections'][number]['items'][number];
const DECIDED: ReadonlySet<string> = new Set(['VALIDATED', 'REFUSED', 'ARCHIVED']);

/** What a controller looks at in a dossier, by kind; which of it is in hand, as the address says; and what needs nobody. */
export function useExceptions(dossier: Dossier | null | undefined) {
  const [params, change] = useAddress();
  const items = dossier?.sections.flatMap((section) => section.items) ?? [];
  const before = new Map(
    dossier?.previousDossier?.sections
      .flatMap((section) => section.items)
      .map(({ code, summary }) => [code, summary]),
  );
  const decided = dossier ? DECIDED.has(dossier.status) : false;
  const kinds = decided ? [] : byKind(items);
  const exceptions = kinds.flatMap((kind) => kind.items);
  const here = exceptions.find(({ code }) => code === params.get('item')) ?? exceptions[0] ?? null;
  const go = (code: string) => change({ item: code });
  const step = (by: number) => {
    const at = exceptions.findIndex((item) => item === here) + by;
    const next = exceptions[Math.min(Math.max(at, 0), exceptions.length - 1)];
    if (next) go(next.code);
  };
  const named = here && here.code === params.get('item') ? here.code : null;
  useInSight(named);
  const rest = items.filter((item) => !exceptions.includes(item));
  const checked = rest.filter(({ status }) => status === 'CHECKED');
  const automatic = rest.filter(({ status }) => status !== 'CHECKED');
  return { items, before, decided, kinds, exceptions, here, go, step, checked, automatic };
}

/** What the address names comes into sight. It takes the focus only when what had it went away, as a card does once it is agreed with. */
function useInSight(code: string | null) {
  const opened = useRef(true);
  useEffect(() => {
    const card = code === null ? null : document.getElementById(`item-${code}`);
    card?.scrollIntoView({ block: 'nearest' });
    if (!opened.current && document.activeElement === document.body) card?.focus({ preventScroll: true });
    opened.current = false;
  }, [code]);
}
