import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { FileDrop, uploadFile, type DroppedFile } from '@vip/ui';
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
    const chosen = (many ? files : files.slice(0, 1)).map((file, at) => ({ id: `sending-${at}`, file }));
    setRefused(null);
    setSending(chosen.map(({ id, file }) => ({ id, name: file.name, progress: 0 })));
    const answers = await Promise.all(
      chosen.map(({ id, file }) =>
        uploadFile(file, {
          onProgress: (progress) =>
            setSending((before) => before.map((one) => (one.id === id ? { ...one, progress } : one))),
        }),
      ),
    );
    const added = answers.filter(
      (answer): answer is Attachment => typeof answer === 'object' && answer !== null,
    );
    if (added.length > 0) onChange(many ? [...there, ...added] : added);
    if (added.length < answers.length)
      setRefused(
        answers.find((answer) => typeof answer === 'string') ??
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
