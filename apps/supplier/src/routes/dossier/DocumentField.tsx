import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { FileDrop, type DroppedFile } from '@vip/ui';
import type { Attachment, One } from './form.ts';

interface DocumentFieldProps {
  readonly label: string;
  readonly many: boolean;
  readonly error: string | undefined;
  readonly values: readonly One[];
  readonly onChange: (values: readonly Attachment[]) => void;
}

const isAttachment = (value: One): value is Attachment =>
  typeof value === 'object' && value !== null && 'digest' in value;

/** Attachments: uploaded at once, their type judged by their content at the server. */
export function DocumentField({ label, many, error, values, onChange }: DocumentFieldProps) {
  const { t } = useLingui();
  const [sending, setSending] = useState<readonly DroppedFile[]>([]);
  const [refused, setRefused] = useState<string | null>(null);
  const there = values.filter(isAttachment);
  const send = async (files: readonly File[]) => {
    const chosen = many ? files : files.slice(0, 1);
    setRefused(null);
    setSending(chosen.map(({ name }, at) => ({ id: `sending-${at}`, name, progress: 0.5 })));
    const answers = await Promise.all(chosen.map(upload));
    const added = answers.filter((answer): answer is Attachment => typeof answer === 'object');
    const why = answers.find((answer) => typeof answer === 'string');
    if (added.length > 0) onChange(many ? [...there, ...added] : added);
    if (why !== undefined)
      setRefused(
        why ||
          t`Dit bestand is niet aangekomen. Gebruik een pdf, een afbeelding of een Word-document van hoogstens 20 MB, of probeer opnieuw.`,
      );
    setSending([]);
  };
  return (
    <div className="field">
      <FileDrop
        label={label}
        files={[...there.map(({ id, name }) => ({ id, name, href: `/files/${id}` })), ...sending]}
        onAdd={(files) => void send(files)}
        onRemove={(id) => onChange(there.filter((one) => one.id !== id))}
      />
      {(refused ?? error) && (
        <span className="field__error" role="alert">
          {refused ?? error}
        </span>
      )}
    </div>
  );
}

/** Sends one file. @returns what is kept, or the refusal; empty when no answer came. */
async function upload(file: File): Promise<Attachment | string> {
  const body = new FormData();
  body.append('file', file);
  try {
    const response = await fetch('/files', { method: 'POST', headers: { 'x-vip-csrf': '1' }, body });
    const { id, name, digest, message } = (await response.json()) as Partial<Attachment> & {
      message?: string;
    };
    return response.ok && id && name && digest ? { id, name, digest } : (message ?? '');
  } catch {
    return '';
  }
}
