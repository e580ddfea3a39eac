import { useMemo } from 'react';
import { useLingui } from '@lingui/react/macro';
import { aheadOf, type Present } from '@vip/desk/presence/usePresence.ts';
import { useApp } from '@vip/ui';
import type { FillScreen_DossierFragment, SupplierDossierQuery } from '../../gql/graphql.ts';
import { ItemRow } from './ItemRow.tsx';
import { OpenItem } from './OpenItem.tsx';

interface ItemListProps {
  readonly dossier: NonNullable<SupplierDossierQuery['dossier']>;
  readonly phrases: SupplierDossierQuery['standardPhrases'];
  /** Code of the section in hand. */
  readonly section: string;
  readonly items: readonly FillScreen_DossierFragment['sections'][number]['items'][number][];
  readonly openCode: string | null;
  readonly present: readonly Present[];
  readonly onOpen: (code: string) => void;
  readonly onNext: () => void;
}

/** The questions of a section: the one in hand with its form, the others a line each with who is on it. */
export function ItemList(props: ItemListProps) {
  const { dossier, phrases, section, items, openCode, present, onOpen, onNext } = props;
  const { t } = useLingui();
  const me = useApp().session.person?.id;
  const lists = useMemo(
    () => new Map(dossier.catalogue.codeLists.map(({ code, values }) => [code, values])),
    [dossier.catalogue],
  );
  const onIt = (code: string) =>
    present
      .filter(({ officer, itemCode }) => itemCode === code && officer.id !== me)
      .map(({ officer }) => officer.name);
  const before = dossier.previousDossier?.sections.find(({ code }) => code === section)?.items;
  if (items.length === 0) return <p className="ask">{t`Alles in deze rubriek is beantwoord.`}</p>;
  return items.map((item) =>
    item.code === openCode ? (
      <OpenItem
        key={item.id}
        dossier={dossier}
        item={item}
        codes={(list) => (list ? (lists.get(list) ?? []) : [])}
        phrases={phrases}
        previous={before?.find(({ code }) => code === item.code) ?? null}
        previousOn={dossier.previousDossier?.validatedAt ?? null}
        onNext={onNext}
        ahead={aheadOf(present, me, item.code)[0]?.officer.name ?? null}
      />
    ) : (
      <ItemRow key={item.id} item={item} here={onIt(item.code)} onOpen={() => onOpen(item.code)} />
    ),
  );
}
