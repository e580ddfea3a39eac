import { useEffect } from 'react';
import { useAddress } from '@vip/ui';
import type { FillScreen_DossierFragment } from '../../gql/graphql.ts';
import { isOpen, isWork, listed, nextWork } from './road.ts';

/** Which section and which item is being read, as the address says or as the work asks, and how to go on from there. */
export function usePlace(dossier: FillScreen_DossierFragment | null | undefined) {
  const [params, change] = useAddress();
  const sections = dossier?.sections ?? [];
  /** What the requester asks to correct comes first. */
  const asked =
    dossier?.corrections.find(({ status }) => status === 'REOPENED' || status === 'OPEN')?.itemCode ?? null;
  const section =
    sections.find(({ code }) => code === params.get('section')) ??
    sections.find((one) => one.items.some(({ code }) => code === asked)) ??
    sections.find(({ items }) => items.some(isWork)) ??
    sections[0];
  const items = section?.items ?? [];
  const toDo = items.filter(isOpen).length;
  const onlyOpen = params.get('show') ? params.get('show') !== 'all' : toDo > 0;
  const shown = listed(items, onlyOpen, params.get('item'));
  const openCode =
    params.get('item') ??
    items.find(({ code }) => code === asked)?.code ??
    shown.find(isWork)?.code ??
    shown[0]?.code ??
    null;
  // What was opened comes into sight; the focus stays with what the person did.
  useEffect(() => {
    if (openCode) document.getElementById(`item-${openCode}`)?.scrollIntoView({ block: 'nearest' });
  }, [openCode]);
  // The address holds what is read: a colleague's answer that comes in live then moves nothing here.
  useEffect(() => {
    if (section && openCode && params.get('item') === null) change({ section: section.code, item: openCode });
  });
  const step = (by: number) => {
    const next =
      shown[Math.min(Math.max(shown.findIndex(({ code }) => code === openCode) + by, 0), shown.length - 1)];
    if (next) change({ item: next.code });
  };
  const goOn = () => {
    const next = nextWork(
      sections.flatMap((one) => one.items),
      openCode,
    );
    if (next) change({ section: next.sectionCode, item: next.code, show: null });
  };
  return { section, items, shown, toDo, onlyOpen, openCode, change, step, goOn };
}
