import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { DateField, FileDrop, NumberField, Segmented, Select, TextArea, TextField, type DroppedFile } from '@vip/ui';
import type { FillItem_ItemFragment } from '../../gql/graphql.ts';
import type { Value } from './form.ts';

export type AttributeOf = FillItem_ItemFragment['definition']['attributes'][number];
export type CodeValues = readonly { readonly code: string; readonly label: string }[];

interface AttributeFieldProps {
  readonly attribute: AttributeOf;
  readonly codes: CodeValues;
  readonly value: Value;
  readonly error: string | undefined;
  readonly onChange: (value: Value) => void;
}

/** The control that fits the type of an attribute, as the catalogue says. */
export function AttributeField({ attribute, codes, value, error, onChange }: AttributeFieldProps) {
  const { t } = useLingui();
  const label = attribute.required ? `${attribute.label} *` : attribute.label;
  const common = { label, error, ...(attribute.example && attribute.type !== 'DOCUMENT' ? { hint: t`Bijvoorbeeld ${attribute.example}` } : {}) };
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
          {error && <span className="field__error">{error}</span>}
        </div>
      );
    case 'CODE':
      return <Select {...common} options={codes.map(({ code, label: name }) => ({ value: code, label: name }))} value={text || null} onChange={onChange} placeholder={t`Kies een waarde`} />;
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
        <NumberField {...common} unit="€" value={typeof value === 'number' ? value / 100 : Number.NaN} onChange={(next) => onChange(Number.isNaN(next) ? null : Math.round(next * 100))} formatOptions={{ minimumFractionDigits: 2, maximumFractionDigits: 2 }} />
      );
    case 'TEXT':
      return <TextArea {...common} value={text} onChange={onChange} maxLength={10_000} />;
    case 'DOCUMENT':
      return <DocumentField label={label} error={error} value={value} onChange={onChange} />;
    case 'URI':
      return <TextField {...common} type="url" value={text} onChange={onChange} maxLength={2_000} />;
    case 'STRING':
    case 'GEOMETRY':
      return <TextField {...common} value={text} onChange={onChange} maxLength={500} />;
  }
}

interface Uploaded {
  readonly id: string;
  readonly name: string;
  readonly digest: string;
}

/** An attachment: uploaded at once, its type judged by its content at the server. */
function DocumentField({ label, error, value, onChange }: { label: string; error: string | undefined; value: Value; onChange: (value: Value) => void }) {
  const { t } = useLingui();
  const [sending, setSending] = useState<DroppedFile | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const there = value && typeof value === 'object' ? (value as Uploaded) : null;
  const send = async (file: File) => {
    setRefused(null);
    setSending({ id: 'new', name: file.name, progress: 0.3 });
    const body = new FormData();
    body.append('file', file);
    try {
      const response = await fetch('/files', { method: 'POST', headers: { 'x-vip-csrf': '1' }, body });
      const answer = (await response.json()) as Partial<Uploaded> & { message?: string };
      if (response.ok && answer.id && answer.name && answer.digest) onChange({ id: answer.id, name: answer.name, digest: answer.digest });
      else setRefused(answer.message ?? t`Dit bestand is niet aanvaard. Gebruik een pdf, een afbeelding of een Word-document van hoogstens 20 MB.`);
    } catch {
      setRefused(t`Het bestand is niet aangekomen. Controleer uw verbinding en probeer opnieuw.`);
    } finally {
      setSending(null);
    }
  };
  const files = sending ? [sending] : there ? [{ id: there.id, name: there.name }] : [];
  return (
    <div className="field">
      <FileDrop label={label} files={files} onAdd={(added) => void (added[0] && send(added[0]))} onRemove={() => onChange(null)} />
      {(refused ?? error) && <span className="field__error">{refused ?? error}</span>}
    </div>
  );
}
