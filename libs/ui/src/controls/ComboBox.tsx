import { lazy, Suspense, useId, useRef, type ReactNode } from 'react';
import { Icon } from '../icons/Icon.tsx';

export interface SearchHit {
  readonly id: string;
  readonly label: string;
  /** Second line, e.g. the key of an address. */
  readonly detail?: ReactNode;
  readonly textValue?: string;
}

export interface SearchGroup {
  readonly id: string;
  readonly label: string;
  readonly hits: readonly SearchHit[];
}

export interface ComboBoxSearchProps {
  readonly label: string;
  readonly text: string;
  readonly onTextChange: (text: string) => void;
  readonly groups: readonly SearchGroup[];
  readonly onPick: (id: string) => void;
  readonly loading?: boolean;
  readonly placeholder?: string;
  readonly hideLabel?: boolean;
  /** True while there is something to look for; then "nothing found" is said. */
  readonly searched?: boolean;
  /** A filled button glued to the right, for those who press instead of pick. */
  readonly action?: ReactNode;
  readonly autoFocus?: boolean;
}

const View = lazy(async () => ({ default: (await import('./ComboBoxView.tsx')).ComboBoxView }));

/**
 * Search while typing: results grouped under their kind, arrows to choose, Enter to take. The server does the matching. The list and its
 * overlay are fetched after the first paint; until then a plain field stands there, and what is typed and where the focus is are kept.
 */
export function ComboBoxSearch(props: ComboBoxSearchProps) {
  const typing = useRef(false);
  return (
    <Suspense fallback={<PlainField {...props} onTyping={(on) => (typing.current = on)} />}>
      <ViewWithFocus {...props} typing={typing} />
    </Suspense>
  );
}

function ViewWithFocus({
  typing,
  ...props
}: ComboBoxSearchProps & { typing: { readonly current: boolean } }) {
  return <View {...props} takeFocus={typing.current} />;
}

function PlainField(props: ComboBoxSearchProps & { onTyping: (on: boolean) => void }) {
  const { label, text, onTextChange, placeholder, hideLabel, action, autoFocus, onTyping } = props;
  const id = useId();
  return (
    <div className="field">
      {!hideLabel && (
        <label className="field__label" htmlFor={id}>
          {label}
        </label>
      )}
      <div className="searchbar">
        <div className="inputwrap">
          <Icon name="search" />
          <input
            id={id}
            className="input"
            value={text}
            placeholder={placeholder}
            autoComplete="off"
            spellCheck="false"
            autoFocus={autoFocus}
            onChange={({ target }) => onTextChange(target.value)}
            onFocus={() => onTyping(true)}
            onBlur={() => onTyping(false)}
            {...(hideLabel ? { 'aria-label': label } : {})}
          />
        </div>
        {action}
      </div>
    </div>
  );
}
