import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Button, Link } from '../controls/Button.tsx';
import { Icon } from '../icons/Icon.tsx';
import { useUiTexts } from '../texts/UiProvider.tsx';

const SaveViewDialog = lazy(async () => ({ default: (await import('./SaveViewDialog.tsx')).SaveViewDialog }));

export interface KeptView {
  readonly id: string;
  readonly name: string;
  /** Filters as the address holds them. */
  readonly query: string;
  readonly shared: boolean;
  readonly own: boolean;
}

export interface SavedViewsProps {
  readonly views: readonly KeptView[];
  /** The filters in force, as the address holds them. */
  readonly current: string;
  /** @returns what is wrong, to be said beside the field; null when it is kept. */
  readonly onSave: (name: string, shared: boolean) => Promise<string | null>;
  readonly onRemove: (id: string) => void;
}

/** The same filters say the same, in whatever order the address has them; which dossier is open is no filter. */
export function sameFilters(one: string, other: string): boolean {
  const told = (query: string) =>
    [...new URLSearchParams(query)]
      .filter(([name, value]) => name !== 'open' && value !== '')
      .map(([name, value]) => `${name}=${value}`)
      .toSorted()
      .join('&');
  return told(one) === told(other);
}

/** Filters under a name, one's own and those that colleagues share; and a way to keep the filters in force. */
export function SavedViews({ views, current, onSave, onRemove }: SavedViewsProps) {
  const texts = useUiTexts();
  const [saving, setSaving] = useState(false);
  const chosen = views.find(({ query }) => sameFilters(query, current));
  const all = useRef<HTMLElement>(null);
  const acted = useRef(false);
  // Keeping and removing take away the very button that was pressed: the focus stays with the views instead of getting lost.
  useEffect(() => {
    if (acted.current && !saving) all.current?.focus();
    acted.current = false;
  }, [views, saving]);
  return (
    <nav className="savedviews" aria-label={texts.savedViews} ref={all} tabIndex={-1}>
      {views.map((view) => (
        <span key={view.id} className={view === chosen ? 'chipset chip chip--on' : 'chipset chip'}>
          <Link href={`/?${view.query}`} aria-current={view === chosen ? 'true' : undefined}>
            {view.shared && (
              <>
                <Icon name="users" size="sm" />
                <span className="sr">{texts.sharedView} </span>
              </>
            )}
            {view.name}
          </Link>
          {view.own && view === chosen && (
            <Button
              kind="icon"
              icon="close"
              onPress={() => {
                acted.current = true;
                onRemove(view.id);
              }}
            >
              <span className="sr">{texts.remove(view.name)}</span>
            </Button>
          )}
        </span>
      ))}
      {!chosen && (
        <Button kind="quiet" icon="plus" onPress={() => setSaving(true)}>
          {texts.saveView}
        </Button>
      )}
      {saving && (
        <Suspense fallback={null}>
          <SaveViewDialog onSave={onSave} onClose={() => setSaving(false)} />
        </Suspense>
      )}
    </nav>
  );
}
