import type { ReactNode } from 'react';
import {
  Button,
  ButtonContext,
  Collection,
  ComboBox as AriaComboBox,
  Header,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
} from 'react-aria-components';
import { Icon } from '../icons/Icon.tsx';
import { useUiTexts } from '../texts/UiProvider.tsx';

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

/** Search while typing: results grouped under their kind, arrows to choose, Enter to take. The server does the matching. */
export function ComboBoxSearch(props: ComboBoxSearchProps) {
  const {
    label,
    text,
    onTextChange,
    groups,
    onPick,
    loading,
    placeholder,
    hideLabel,
    searched,
    action,
    autoFocus,
  } = props;
  const texts = useUiTexts();
  return (
    <AriaComboBox
      inputValue={text}
      onInputChange={onTextChange}
      value={null}
      onChange={(key) => key !== null && onPick(String(key))}
      items={groups.filter((group) => group.hits.length > 0)}
      defaultFilter={() => true}
      allowsEmptyCollection={Boolean(searched)}
      allowsCustomValue
      menuTrigger="input"
      className="field"
      autoFocus={autoFocus ?? false}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {!hideLabel && <Label className="field__label">{label}</Label>}
      <div className="searchbar">
        <div className="inputwrap">
          <Icon name="search" />
          <Input className="input" placeholder={placeholder} autoComplete="off" spellCheck="false" />
          {text !== '' && (
            <Button
              slot={null}
              className="btn btn--icon clear"
              aria-label={texts.clear}
              onPress={() => onTextChange('')}
            >
              <Icon name="close" />
            </Button>
          )}
          {loading && <span className="searchbar__busy" role="progressbar" aria-label={texts.loading} />}
        </div>
        <ButtonContext value={null}>{action}</ButtonContext>
      </div>
      <Popover className="listpop" offset={4}>
        <ListBox
          className="listbox"
          renderEmptyState={() => (
            <p className="listbox__empty">{loading ? texts.loading : texts.noResults}</p>
          )}
        >
          {(group: SearchGroup) => (
            <ListBoxSection id={group.id}>
              <Header className="listbox__head">{group.label}</Header>
              <Collection items={group.hits}>
                {(hit) => (
                  <ListBoxItem id={hit.id} className="listbox__item" textValue={hit.textValue ?? hit.label}>
                    <span className="grow">
                      {hit.label}
                      {hit.detail && <span className="sub small">{hit.detail}</span>}
                    </span>
                  </ListBoxItem>
                )}
              </Collection>
            </ListBoxSection>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
