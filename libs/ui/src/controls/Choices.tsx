import type { ReactNode } from 'react';
import {
  Checkbox as AriaCheckbox,
  type CheckboxProps as AriaCheckboxProps,
  Label,
  Radio,
  RadioGroup as AriaRadioGroup,
  Switch as AriaSwitch,
  type SwitchProps as AriaSwitchProps,
} from 'react-aria-components';
import { FieldFoot, FieldHead, fieldClass, type FieldBasics } from './fieldParts.tsx';

export interface CheckboxProps extends Omit<AriaCheckboxProps, 'className' | 'children' | 'style'> {
  readonly children?: ReactNode;
  readonly className?: string;
}

/** A box to tick; the whole row is the target. */
export function Checkbox({ children, className, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className={['check', className].filter(Boolean).join(' ')}>
      <span className="check__box" aria-hidden="true" />
      {children}
    </AriaCheckbox>
  );
}

/** On or off, at once. */
export function Switch({
  children,
  ...rest
}: Omit<AriaSwitchProps, 'className' | 'children' | 'style'> & { children: ReactNode }) {
  return (
    <AriaSwitch {...rest} className="switch">
      <span className="switch__track" aria-hidden="true" />
      {children}
    </AriaSwitch>
  );
}

export interface RadioChoice<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
  readonly description?: ReactNode;
  /** At the right: a price, an icon. */
  readonly aside?: ReactNode;
  readonly isDisabled?: boolean;
}

export interface RadioGroupProps<Value extends string> extends FieldBasics {
  readonly choices: readonly RadioChoice<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly name?: string;
  readonly hideLabel?: boolean;
  /** `rows` draws a frame with one row per choice; `plain` only the rounds. */
  readonly look?: 'rows' | 'plain';
}

/** One of a few, all in sight. The chosen row is framed in blue. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const {
    choices,
    value,
    onChange,
    label,
    hint,
    error,
    ok,
    optional,
    className,
    hideLabel,
    look = 'rows',
    ...rest
  } = props;
  return (
    <AriaRadioGroup
      validationBehavior="aria"
      {...rest}
      value={value}
      onChange={(next) => onChange(next as Value)}
      isInvalid={Boolean(error)}
      className={fieldClass(error, className)}
    >
      {hideLabel ? (
        <Label className="sr">{label}</Label>
      ) : (
        <FieldHead label={label} hint={hint} optional={optional ?? false} />
      )}
      <div className={look === 'rows' ? 'choice' : 'choice--plain'}>
        {choices.map((choice) => (
          <Radio
            key={choice.value}
            value={choice.value}
            isDisabled={choice.isDisabled ?? false}
            className="radio"
          >
            <span className="radio__dot" aria-hidden="true" />
            <span>
              {choice.description ? <b>{choice.label}</b> : choice.label}
              {choice.description && <span className="sub">{choice.description}</span>}
            </span>
            {choice.aside && <span className="radio__aside">{choice.aside}</span>}
          </Radio>
        ))}
      </div>
      <FieldFoot error={error} ok={ok} />
    </AriaRadioGroup>
  );
}
