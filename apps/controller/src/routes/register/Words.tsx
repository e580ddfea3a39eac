import { useLingui } from '@lingui/react/macro';
import { Select } from '@vip/ui';
import { wordsIn, type Field } from './mapping.ts';
import type { CodeLists, Version } from './RegisterScreen.tsx';

/** The register's own words, each with the code (or yes, no) that it means. Words that mean themselves need no choice. */
export function Words({
  attribute,
  field,
  version,
  codes,
  onChange,
}: {
  attribute: { readonly label: string; readonly type: string };
  field: Field;
  version: Version;
  codes: CodeLists[number]['values'];
  onChange: (field: Field) => void;
}) {
  const { t } = useLingui();
  const options =
    attribute.type === 'BOOLEAN'
      ? [
          { value: 'ja', label: t`ja` },
          { value: 'nee', label: t`nee` },
        ]
      : codes.map(({ code, label }) => ({ value: code, label }));
  const words = wordsIn(version, field.column ?? '');
  return (
    <details className="words">
      <summary>{t`Woorden van "${attribute.label}" koppelen`}</summary>
      {words.map((word) => (
        <Select
          key={word}
          label={t`"${word}" betekent`}
          value={field.values.find(({ from }) => from === word)?.to ?? ''}
          options={[{ value: '', label: t`zoals het er staat` }, ...options]}
          onChange={(to) =>
            onChange({
              ...field,
              values: [
                ...field.values.filter(({ from }) => from !== word),
                ...(to === '' ? [] : [{ from: word, to }]),
              ],
            })
          }
        />
      ))}
    </details>
  );
}
