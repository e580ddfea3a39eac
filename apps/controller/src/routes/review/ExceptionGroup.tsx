import { Icon } from '@vip/ui';
import { ExceptionCard } from './ExceptionCard.tsx';
import type { ExceptionKind } from './exceptions.ts';
import { OpenLine } from './OpenLine.tsx';
import type { Dossier, Item } from './useExceptions.ts';
import { KIND_ICON, useReviewWords } from './useReviewWords.ts';

/** Everything that is looked at for the same reason. */
export function ExceptionGroup(props: {
  kind: ExceptionKind;
  items: readonly Item[];
  dossier: Dossier;
  /** What the previous dossier of this parcel said, by item. */
  before: ReadonlyMap<string, string>;
  here: Item | null;
  onPick: (code: string) => void;
  onNext: () => void;
}) {
  const { names, why } = useReviewWords();
  const { kind, items, dossier, before, here, onPick, onNext } = props;
  return (
    <div>
      <div className="grp">
        <Icon name={KIND_ICON[kind]} />
        <h2>{names[kind]}</h2>
        <span className="sub">{why(kind, dossier.previousDossier?.number ?? null)}</span>
      </div>
      {items.map((item) =>
        kind === 'open' ? (
          <OpenLine key={item.id} item={item} isHere={item === here} onPick={() => onPick(item.code)} />
        ) : (
          <ExceptionCard
            key={item.id}
            dossierId={dossier.id}
            item={item}
            before={kind === 'changed' ? (before.get(item.code) ?? null) : null}
            isHere={item === here}
            onPick={() => onPick(item.code)}
            onNext={onNext}
          />
        ),
      )}
    </div>
  );
}
