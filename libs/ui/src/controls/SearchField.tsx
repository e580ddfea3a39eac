import { useState } from 'react';
import { TextField, type TextFieldProps } from './TextField.tsx';

export interface SearchFieldProps extends Omit<TextFieldProps, 'label' | 'icon' | 'value' | 'onChange'> {
  readonly 'aria-label': string;
  /** What the address searches for. */
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** The key that brings one here, shown in the field until something stands in it. */
  readonly searchKey?: string;
}

/**
 * Searches a list while one types; the words live in the address. A router tells a new address some time after the key:
 * until then the field keeps what was typed itself, or quick typing would lose letters.
 */
export function SearchField({ value, onChange, searchKey, ...rest }: SearchFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? value;
  return (
    <TextField
      {...rest}
      label=""
      icon="search"
      value={shown}
      onChange={(text) => {
        setTyped(text);
        onChange(text);
      }}
      onBlur={() => setTyped(null)}
      after={
        searchKey && shown === '' ? (
          <kbd className="kbd" aria-hidden="true">
            {searchKey}
          </kbd>
        ) : null
      }
    />
  );
}
