import { useLingui } from '@lingui/react/macro';
import { Select } from '@vip/ui';
import { Words } from './Words.tsx';
import { FixedValue } from './FixedValue.tsx';
import { dateFormatOf, wordsIn, type Field } from './mapping.ts';
import type { CodeLists, Register, Version } from './RegisterScreen.tsx';

type Item = Register['items'][number];
const FIXED = ' fixed';
const FORMATS = ['YMD', 'DMY', 'MDY', 'YEAR'] as const;

/** Where each attribute of one item comes from: a column, the same value for every row, or nowhere. */
export function Fields({
  item,
  fields,
  version,
  codeLists,
  onChange,
}: {
  item: Item;
  fields: readonly Field[];
  version: Version;
  codeLists: CodeLists;
  onChange: (field: Field) => void;
}) {
  const { t } = useLingui();
  const mappable = item.attributes.filter(({ type }) => type !== 'DOCUMENT' && type !== 'GEOMETRY');
  const codesOf = ({ codeList }: { codeList?: string | null }) =>
    codeLists.find(({ code }) => code === codeList)?.values ?? [];
  const formats = {
    YMD: t`jaar-maand-dag`,
    DMY: t`dag-maand-jaar`,
    MDY: t`maand-dag-jaar`,
    YEAR: t`alleen een jaar`,
  };
  return (
    <fieldset className="fields">
      <legend>
        <h3>{item.label}</h3>
      </legend>
      {mappable.map((attribute) => {
        const field = fields.find((one) => one.attribute === attribute.code) ?? {
          attribute: attribute.code,
          column: null,
          constant: null,
          dateFormat: null,
          values: [],
        };
        const chosen = field.column ?? (field.constant !== null ? FIXED : '');
        return (
          <div key={attribute.code} className="fields__one">
            <Select
              label={attribute.label}
              optional={!attribute.required}
              value={chosen}
              options={[
                { value: '', label: t`Niet in het bestand` },
                { value: FIXED, label: t`Vaste waarde` },
                ...version.columns.map((column) => ({ value: column, label: column })),
              ]}
              onChange={(value) =>
                onChange({
                  ...field,
                  column: value === '' || value === FIXED ? null : value,
                  constant: value === FIXED ? (field.constant ?? '') : null,
                  dateFormat: attribute.type === 'DATE' ? dateFormatOf(wordsIn(version, value)) : null,
                  values: [],
                })
              }
            />
            {field.constant !== null && (
              <FixedValue
                attribute={attribute}
                value={field.constant}
                codes={codesOf(attribute)}
                onChange={(constant) => onChange({ ...field, constant })}
              />
            )}
            {field.column !== null && attribute.type === 'DATE' && (
              <Select
                label={t`Hoe staan datums er?`}
                value={field.dateFormat ?? 'YMD'}
                options={FORMATS.map((value) => ({ value, label: formats[value] }))}
                onChange={(dateFormat) => onChange({ ...field, dateFormat })}
              />
            )}
            {field.column !== null && (attribute.type === 'CODE' || attribute.type === 'BOOLEAN') && (
              <Words
                attribute={attribute}
                field={field}
                version={version}
                codes={codesOf(attribute)}
                onChange={onChange}
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
