import type { ReactNode, Ref } from 'react';
import {
  Input,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaProps,
} from 'react-aria-components';
import { Icon } from '../icons/Icon.tsx';
import type { IconName } from '../icons/icons.ts';
import { FieldFoot, FieldHead, fieldClass, type FieldBasics } from './fieldParts.tsx';

type Common = FieldBasics & Omit<AriaProps, 'className' | 'children' | 'isInvalid' | 'style' | 'render'>;

export interface TextFieldProps extends Common {
  readonly icon?: IconName;
  readonly unit?: string;
  readonly placeholder?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly after?: ReactNode;
}

/** One line of text. The error stands under the control and is announced with it. */
export function TextField({
  label,
  hint,
  error,
  ok,
  optional,
  className,
  icon,
  unit,
  placeholder,
  inputRef,
  after,
  ...rest
}: TextFieldProps) {
  return (
    <AriaTextField
      validationBehavior="aria"
      maxLength={10_000}
      {...rest}
      isInvalid={Boolean(error)}
      className={fieldClass(error, className)}
    >
      <FieldHead label={label} hint={hint} optional={optional ?? false} />
      <div className="inputwrap">
        {icon && <Icon name={icon} />}
        <Input className="input" placeholder={placeholder} ref={inputRef} />
        {unit && <span className="unit">{unit}</span>}
        {after}
      </div>
      <FieldFoot error={error} ok={ok} />
    </AriaTextField>
  );
}

export interface TextAreaProps extends Common {
  readonly rows?: number;
  readonly textAreaRef?: Ref<HTMLTextAreaElement>;
}

/** Several lines of text, at most 10,000 characters unless `maxLength` says otherwise. */
export function TextArea({
  label,
  hint,
  error,
  ok,
  optional,
  className,
  rows = 3,
  textAreaRef,
  ...rest
}: TextAreaProps) {
  return (
    <AriaTextField
      validationBehavior="aria"
      maxLength={10_000}
      {...rest}
      isInvalid={Boolean(error)}
      className={fieldClass(error, className)}
    >
      <FieldHead label={label} hint={hint} optional={optional ?? false} />
      <AriaTextArea className="textarea" rows={rows} ref={textAreaRef} />
      <FieldFoot error={error} ok={ok} />
    </AriaTextField>
  );
}
