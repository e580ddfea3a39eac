import { useOneColumn } from '@vip/desk/dossier/useMedia.ts';
import { Icon, useFormats } from '@vip/ui';
import { ExceptionCard } from './ExceptionCard.tsx';
import type { ExceptionKind } from './exceptions.ts';
import { FoldedItem } from './FoldedItem.tsx';
import { OpenLine } from './OpenLine.tsx';
import type { Dossier, Item } from './useExceptions.ts';
import { KIND_ICON, useReviewWords } from './useReviewWords.ts';

interface ExceptionGroupProps {
  readonly kind: ExceptionKind;
  readonly items: readonly Item[];
  readonly dossier: Dossier;
  /** What the previous dossier of this parcel said, by item. */
  readonly before: ReadonlyMap<string, string>;
  readonly here: Item | null;
  readonly onPick: (code: string) => void;
  readonly onNext: () => void;
}

/**
 * Everything that is looked at for the same reason. In one column only the group in hand is open, and in it only the item in hand: the heads of the
 * others are the way to them, and a phone shows all that waits on one screen.
 */
export function ExceptionGroup(props: ExceptionGroupProps) {
  const { names, why } = useReviewWords();
  const formats = useFormats();
  const narrow = useOneColumn();
  const { kind, items, dossier, before, here, onPick, onNext } = props;
  const open = !narrow || items.some((item) => item === here);
  const head = (
    <>
      <Icon name={KIND_ICON[kind]} />
      <span>{names[kind]}</span>
    </>
  );
  return (
    <div>
      <div className="grp">
        <h2>
          {narrow ? (
            <button
              type="button"
              className="grp__open"
              aria-expanded={open}
              onClick={() => !open && onPick(items[0]!.code)}
            >
              {head}
              <span className="count">{formats.number(items.length)}</span>
              <Icon name={open ? 'up' : 'down'} />
            </button>
          ) : (
            head
          )}
        </h2>
        {open && <span className="sub">{why(kind, dossier.previousDossier?.number ?? null)}</span>}
      </div>
      {open &&
        items.map((item) =>
          kind === 'OPEN' ? (
            <OpenLine key={item.id} item={item} isHere={item === here} onPick={() => onPick(item.code)} />
          ) : narrow && item !== here ? (
            <FoldedItem key={item.id} item={item} onPick={() => onPick(item.code)} />
          ) : (
            <ExceptionCard
              key={item.id}
              dossierId={dossier.id}
              item={item}
              before={kind === 'CHANGED' ? (before.get(item.code) ?? null) : null}
              isHere={item === here}
              onPick={() => onPick(item.code)}
              onNext={onNext}
            />
          ),
        )}
    </div>
  );
}
