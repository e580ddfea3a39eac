import { useLingui } from '@lingui/react/macro';
import { DateField, Icon, LinkButton, NumberField, Segmented, Select, TextArea, TextField } from '@vip/ui';
import type { AnswerForm_ItemFragment } from '../../gql/graphql.ts';
import { DocumentField } from './DocumentField.tsx';
import { listOf, type One, type Value } from './form.ts';

export type AttributeOf = AnswerForm_ItemFragment['definition']['attributes'][number];
export type CodeValues = readonly { readonly code: string; readonly label: string }[];

interface AttributeFieldProps {
  readonly attribute: AttributeOf;
  readonly codes: CodeValues;
  readonly value: Value;
  readonly error: { readonly text: string; readonly line: number } | null;
  readonly onChange: (value: Value) => void;
}

/** The control that fits the type of an attribute, as the catalogue says; one per value when it takes several. */
export function AttributeField({ attribute, codes, value, error, onChange }: AttributeFieldProps) {
  const { t } = useLingui();
  const many = attribute.cardinality.endsWith('n');
  const label = attribute.required ? `${attribute.label} *` : attribute.label;
  const values = listOf(value);
  if (attribute.type === 'DOCUMENT')
    return (
      <DocumentField
        label={label}
        many={many}
        error={error?.text}
        values={values}
        onChange={(next) => onChange(many ? next : (next[0] ?? null))}
      />
    );
  if (!many)
    return (
      <OneField
        attribute={attribute}
        codes={codes}
        value={values[0] ?? null}
        error={error?.text}
        label={label}
        onChange={onChange}
      />
    );
  const shown = values.length > 0 ? values : [null];
  const set = (at: number, next: One) => onChange(shown.map((one, index) => (index === at ? next : one)));
  return (
    <div className="many">
      {shown.map((one, at) => (
        <OneField
          key={at}
          attribute={attribute}
          codes={codes}
          value={one}
          error={at === error?.line ? error.text : undefined}
          label={at === 0 ? label : t`${attribute.label} ${at + 1}`}
          onChange={(next) => set(at, next)}
        />
      ))}
      {values.length > 0 && values.at(-1) !== null && values.at(-1) !== '' && (
        <LinkButton icon="plus" onPress={() => onChange([...shown, null])}>
          {t`Nog een waarde`} <span className="sr">{t`voor ${attribute.label}`}</span>
        </LinkButton>
      )}
    </div>
  );
}

interface OneFieldProps extends Omit<AttributeFieldProps, 'value' | 'error' | 'onChange'> {
  readonly error: string | undefined;
  readonly label: string;
  readonly value: One;
  readonly onChange: (value: One) => void;
}

function OneField({ attribute, codes, value, error, label, onChange }: OneFieldProps) {
  const { t } = useLingui();
  const common = {
    label,
    error,
    ...(attribute.example && attribute.type !== 'DOCUMENT'
      ? { hint: t`Bijvoorbeeld ${attribute.example}` }
      : {}),
  };
  const text = typeof value === 'string' ? value : '';
  switch (attribute.type) {
    case 'BOOLEAN':
      return (
        <div className="field">
          <span className="field__label">{label}</span>
          <Segmented
            label={attribute.label}
            segments={[
              { value: 'yes', label: t`Ja` },
              { value: 'no', label: t`Nee` },
            ]}
            value={value === true ? 'yes' : value === false ? 'no' : null}
            onChange={(next) => onChange(next === 'yes')}
          />
          {error && (
            <span className="field__error">
              <Icon name="warn" size="sm" /> {error}
            </span>
          )}
        </div>
      );
    case 'CODE':
      return (
        <Select
          {...common}
          options={codes.map(({ code, label: name }) => ({ value: code, label: name }))}
          value={text || null}
          onChange={onChange}
          placeholder={t`Kies een waarde`}
        />
      );
    case 'DATE':
      return <DateField {...common} value={text || null} onChange={onChange} />;
    case 'INTEGER':
    case 'DECIMAL':
      return (
        <NumberField
          {...common}
          {...(attribute.unit ? { unit: attribute.unit } : {})}
          value={typeof value === 'number' ? value : Number.NaN}
          onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
          formatOptions={{ maximumFractionDigits: attribute.type === 'INTEGER' ? 0 : 2 }}
        />
      );
    case 'MONEY':
      return (
        <NumberField
          {...common}
          unit="€"
          value={typeof value === 'number' ? value / 100 : Number.NaN}
          onChange={(next) => onChange(Number.isNaN(next) ? null : Math.round(next * 100))}
          formatOptions={{ minimumFractionDigits: 2, maximumFractionDigits: 2 }}
        />
      );
    case 'TEXT':
      return <TextArea {...common} value={text} onChange={onChange} maxLength={10_000} />;
    case 'URI':
      return <TextField {...common} type="url" value={text} onChange={onChange} maxLength={2_000} />;
    case 'GEOMETRY':
      return (
        <TextArea
          {...common}
          hint={t`GeoJSON in Lambert 72`}
          value={typeof value === 'object' && value ? JSON.stringify(value) : text}
          onChange={(next) => onChange(geometryOf(next))}
          maxLength={200_000}
          rows={3}
        />
      );
    case 'STRING':
    case 'DOCUMENT':
      return <TextField {...common} value={text} onChange={onChange} maxLength={500} />;
  }
}

/** A geometry once it is one; until then the text, which the platform refuses with what is wrong. */
function geometryOf(text: string): One {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null && 'type' in parsed
      ? (parsed as { type: string })
      : text;
  } catch {
    return text;
  }
}
