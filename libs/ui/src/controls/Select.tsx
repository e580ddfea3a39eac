import {
  Button,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components';
import { Icon } from '../icons/Icon.tsx';
import { FieldFoot, FieldHead, fieldClass, type FieldBasics } from './fieldParts.tsx';

export interface SelectOption<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
  readonly description?: string;
}

export interface SelectProps<Value extends string> extends FieldBasics {
  readonly options: readonly SelectOption<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly placeholder?: string;
  readonly name?: string;
  readonly isDisabled?: boolean;
  readonly isRequired?: boolean;
  /** Label for readers only, where the place says enough. */
  readonly hideLabel?: boolean;
}

/** One choice of a list. Typing jumps to an option; the list opens under the field. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const {
    options,
    value,
    onChange,
    label,
    hint,
    error,
    ok,
    optional,
    className,
    hideLabel,
    placeholder,
    ...rest
  } = props;
  return (
    <AriaSelect
      validationBehavior="aria"
      {...rest}
      placeholder={placeholder ?? ' '}
      value={value}
      onChange={(key) => onChange(key as Value)}
      isInvalid={Boolean(error)}
      className={fieldClass(error, className)}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {!hideLabel && <FieldHead label={label} hint={hint} optional={optional ?? false} />}
      <Button className="select">
        <SelectValue />
      </Button>
      <FieldFoot error={error} ok={ok} />
      <Popover className="listpop" offset={4}>
        <ListBox className="listbox" items={options.map((option) => ({ id: option.value, ...option }))}>
          {(option) => (
            <ListBoxItem className="listbox__item" textValue={option.label}>
              <span className="grow">
                {option.label}
                {option.description && <span className="sub small">{option.description}</span>}
              </span>
              {option.value === value && <Icon name="check" size="sm" />}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
