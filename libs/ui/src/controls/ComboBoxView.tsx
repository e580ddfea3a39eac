import { useEffect, useRef } from 'react';
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
import type { ComboBoxSearchProps, SearchGroup } from './ComboBox.tsx';

export interface ComboBoxViewProps extends ComboBoxSearchProps {
  /** True when the person already typed in the field that stood here before. */
  readonly takeFocus: boolean;
}

/** The search field with its list. Fetched after the first paint: see `ComboBoxSearch`. */
export function ComboBoxView(props: ComboBoxViewProps) {
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
    takeFocus,
  } = props;
  const texts = useUiTexts();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takeFocus) input.current?.focus();
  }, [takeFocus]);
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
          <Input
            ref={input}
            className="input"
            placeholder={placeholder}
            autoComplete="off"
            spellCheck="false"
          />
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
