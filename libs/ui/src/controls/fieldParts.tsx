import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { Icon } from '../icons/Icon.tsx';
import { useUiTexts } from '../texts/UiProvider.tsx';

// Fields validate as "aria": a message of ours must not become a native constraint that blocks the next submit.

/** What every field has: its name, a hint above the control and an error under it. */
export interface FieldBasics {
  readonly label: string;
  readonly hint?: ReactNode;
  /** What is wrong and how to repair it. */
  readonly error?: string | null | undefined;
  /** What went right, e.g. a key that was recognised. */
  readonly ok?: string | null | undefined;
  /** Adds "(not required)" to the label. */
  readonly optional?: boolean;
  readonly className?: string;
}

export const fieldClass = (error: unknown, className?: string) =>
  ['field', error && 'is-error', className].filter(Boolean).join(' ');

export function FieldHead({ label, hint, optional }: FieldBasics) {
  const texts = useUiTexts();
  return (
    <>
      <Label className="field__label">
        {label} {optional && <i>({texts.optional})</i>}
      </Label>
      {hint && (
        <Text slot="description" className="field__hint">
          {hint}
        </Text>
      )}
    </>
  );
}

export function FieldFoot({ error, ok }: Pick<FieldBasics, 'error' | 'ok'>) {
  return (
    <>
      {error && (
        <FieldError className="field__error">
          <Icon name="warn" size="sm" />
          <span>{error}</span>
        </FieldError>
      )}
      {!error && ok && (
        <span className="field__ok" role="status">
          <Icon name="check" size="sm" />
          {ok}
        </span>
      )}
    </>
  );
}
