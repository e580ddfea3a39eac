import {
  Input,
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaProps,
} from 'react-aria-components';
import { FieldFoot, FieldHead, fieldClass, type FieldBasics } from './fieldParts.tsx';

export interface NumberFieldProps
  extends FieldBasics, Omit<AriaProps, 'className' | 'children' | 'isInvalid' | 'style' | 'render'> {
  readonly unit?: string;
}

/** A number, written in the language of the page (`1.234,56`). `NaN` means empty. */
export function NumberField({
  label,
  hint,
  error,
  ok,
  optional,
  className,
  unit,
  ...rest
}: NumberFieldProps) {
  return (
    <AriaNumberField
      validationBehavior="aria"
      {...rest}
      isInvalid={Boolean(error)}
      className={fieldClass(error, className)}
    >
      <FieldHead label={label} hint={hint} optional={optional ?? false} />
      <div className="inputwrap">
        <Input className="input" />
        {unit && <span className="unit">{unit}</span>}
      </div>
      <FieldFoot error={error} ok={ok} />
    </AriaNumberField>
  );
}
