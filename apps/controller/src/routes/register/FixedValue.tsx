import { useLingui } from '@lingui/react/macro';
import { Select, TextField } from '@vip/ui';
import type { CodeLists } from './RegisterScreen.tsx';

/** The same value for every row: chosen where the catalogue has a list of it, typed where it is free. */
export function FixedValue({
  attribute,
  value,
  codes,
  onChange,
}: {
  attribute: { readonly label: string; readonly type: string };
  value: string;
  codes: CodeLists[number]['values'];
  onChange: (value: string) => void;
}) {
  const { t } = useLingui();
  const label = t`Vaste waarde voor "${attribute.label}"`;
  const options =
    attribute.type === 'BOOLEAN'
      ? [
          { value: 'ja', label: t`ja` },
          { value: 'nee', label: t`nee` },
        ]
      : attribute.type === 'CODE'
        ? codes.map(({ code, label: name }) => ({ value: code, label: name }))
        : [];
  return options.length > 0 ? (
    <Select label={label} value={value === '' ? null : value} options={options} onChange={onChange} />
  ) : (
    <TextField label={label} value={value} onChange={onChange} />
  );
}
