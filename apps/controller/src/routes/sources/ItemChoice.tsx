import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { Checkbox, TextField } from '@vip/ui';

export interface AnswerableItem {
  readonly code: string;
  readonly label: string;
}

/** Several items of the catalogue, found by a word of their name. */
export function ItemChoice({
  label,
  items,
  chosen,
  error,
  onChange,
}: {
  label: string;
  items: readonly AnswerableItem[];
  chosen: readonly string[];
  error?: string | undefined;
  onChange: (codes: readonly string[]) => void;
}) {
  const { t } = useLingui();
  const [word, setWord] = useState('');
  // What was chosen when the form opened comes first; what is ticked now stays where it is under the pointer.
  const [first] = useState(() => new Set(chosen));
  const fits = items
    .filter(
      ({ code, label: name }) =>
        chosen.includes(code) || name.toLowerCase().includes(word.trim().toLowerCase()),
    )
    .toSorted((a, b) => Number(first.has(b.code)) - Number(first.has(a.code)));
  return (
    <fieldset className={error ? 'field is-error' : 'field'}>
      <legend className="field__label">{label}</legend>
      <TextField label={t`Zoek op naam`} value={word} onChange={setWord} />
      <div className="itemchoice" role="group" aria-label={label} tabIndex={0}>
        {fits.map(({ code, label: name }) => (
          <Checkbox
            key={code}
            isSelected={chosen.includes(code)}
            onChange={(on) => onChange(on ? [...chosen, code] : chosen.filter((one) => one !== code))}
          >
            {name}
          </Checkbox>
        ))}
      </div>
      {error && (
        <span className="field__error" role="alert">
          {error}
        </span>
      )}
    </fieldset>
  );
}
