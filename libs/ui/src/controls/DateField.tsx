import { useState } from 'react';
import { readDay } from '../format/formats.ts';
import { useFormats, useUiTexts } from '../texts/UiProvider.tsx';
import type { FieldBasics } from './fieldParts.tsx';
import { TextField } from './TextField.tsx';

export interface DateFieldProps extends FieldBasics {
  /** `YYYY-MM-DD`, or null when empty. */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  readonly name?: string;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
}

/** A day, typed as dd/mm/jjjj: typing is quicker and surer than a calendar for a known date. */
export function DateField({ value, onChange, error, ...rest }: DateFieldProps) {
  const texts = useUiTexts();
  const formats = useFormats();
  const [typed, setTyped] = useState<string | null>(null);
  const wrong = typed !== null && typed.trim() !== '' && readDay(typed) === null;
  return (
    <TextField
      {...rest}
      inputMode="numeric"
      autoComplete="off"
      placeholder={texts.dateShape}
      value={typed ?? (value ? formats.date(value) : '')}
      onChange={(text) => {
        setTyped(text);
        const day = readDay(text);
        if (day !== null || text.trim() === '') onChange(day);
      }}
      onBlur={() => {
        if (!wrong) setTyped(null);
      }}
      error={error ?? (wrong && (typed?.length ?? 0) >= 8 ? texts.dateWrong : null)}
    />
  );
}
