import { useEffect, useEffectEvent, useState } from 'react';
import {
  Button,
  ComboBox as AriaComboBox,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components';
import { Icon } from '../icons/Icon.tsx';
import { useUiTexts } from '../texts/UiProvider.tsx';
import { FieldFoot, FieldHead, fieldClass, type FieldBasics } from './fieldParts.tsx';
import { beginsLike, useChoices, type FindChoices, type PickerChoice } from './pickerChoices.ts';

export interface PickerProps<Choice extends PickerChoice = PickerChoice> extends FieldBasics {
  readonly value: Choice | null;
  readonly onChange: (choice: Choice | null) => void;
  /** The first choices that begin with what was typed. Another function is another question: keep it while nothing changed. */
  readonly find: FindChoices<Choice>;
  /**
   * What must be chosen elsewhere first. The field is not disabled then: Tab would jump over it just when the other field was filled,
   * and nobody would be told why.
   */
  readonly missing?: string | null | undefined;
  readonly autoFocus?: boolean;
}

/** In pixels: a list as high as the window would lie over the steps before it. */
const MOST_HEIGHT = 260;

/** One of thousands: the list narrows while typing, and what is typed is no answer until it is chosen. */
export function Picker<Choice extends PickerChoice>(props: PickerProps<Choice>) {
  const { label, hint, error, ok, optional, className, value, onChange, find, missing, autoFocus } = props;
  const texts = useUiTexts();
  const [text, setText] = useState(value?.label ?? '');
  const [told, setTold] = useState(value);
  const [active, setActive] = useState(false);
  const [left, setLeft] = useState(false);
  // Chosen or emptied from outside, e.g. because the step before it changed.
  if (value?.id !== told?.id) {
    setTold(value);
    setText(value?.label ?? '');
  }
  const typed = value && text === value.label ? '' : text.trim();
  const waits = left && typed !== '' && !value;
  const { choices, state } = useChoices(find, typed, (active || waits) && !missing);
  // The chosen one stays among the choices: leaving the field would take it for text that nobody chose.
  const shown = value && !choices.some(({ id }) => id === value.id) ? [value, ...choices] : choices;
  const tell = (choice: Choice | null) => {
    setTold(choice);
    onChange(choice);
  };
  const type = (next: string) => {
    setText(next);
    if (value && next !== value.label) tell(null);
  };
  const choose = (id: unknown) => {
    const choice = shown.find((one) => one.id === id);
    if (!choice) return;
    setText(choice.label);
    tell(choice);
  };
  // Typed in full and left: that is the choice, also when the list came only after the next field had the focus.
  const takeSame = useEffectEvent(() => {
    const same = choices.filter((one) => isSame(one.label, typed));
    if (same.length === 1) choose(same[0]!.id);
  });
  useEffect(() => {
    if (waits && state === 'there') takeSame();
  }, [waits, state]);
  const asking = !missing && state === 'asking';
  const unchosen = waits && !asking ? (missing ?? texts.chooseFromList) : null;
  const nothing = {
    asking: texts.loading,
    failed: texts.listFailed,
    there: texts.noResults,
  }[state];

  return (
    <AriaComboBox
      validationBehavior="aria"
      className={fieldClass(error ?? unchosen, className)}
      isInvalid={Boolean(error ?? unchosen)}
      inputValue={text}
      onInputChange={type}
      value={value?.id ?? null}
      onChange={choose}
      onFocus={() => {
        setActive(true);
        setLeft(false);
      }}
      onBlur={() => {
        setActive(false);
        setLeft(true);
      }}
      items={missing ? [] : shown}
      defaultFilter={() => true}
      allowsEmptyCollection
      allowsCustomValue
      menuTrigger="input"
      autoFocus={autoFocus ?? false}
    >
      <FieldHead label={label} hint={missing ?? hint} optional={optional ?? false} />
      <div className="inputwrap picker-input">
        <Input className="input" autoComplete="off" spellCheck="false" maxLength={200} />
        <Button className="picker-open">
          <Icon name="down" size="sm" />
        </Button>
      </div>
      <FieldFoot error={error ?? unchosen} ok={ok} />
      <Popover className="listpop" offset={4} maxHeight={MOST_HEIGHT}>
        <ListBox<Choice>
          className="listbox"
          renderEmptyState={() => <p className="listbox__empty">{missing ?? nothing}</p>}
        >
          {(choice) => (
            <ListBoxItem id={choice.id} className="listbox__item" textValue={choice.label}>
              <span className="grow">
                {choice.label}
                {choice.detail && <span className="sub small">{choice.detail}</span>}
              </span>
              {choice.id === value?.id && <Icon name="check" size="sm" />}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}

const isSame = (label: string, typed: string): boolean =>
  typed !== '' && beginsLike(label, typed) && beginsLike(typed, label);
