import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { FileDrop, Note } from '@vip/ui';

/** A file comes in; what it is, its content says. */
export function Upload({
  registerId,
  isFirst,
  onDone,
}: {
  registerId: string;
  isFirst: boolean;
  onDone: () => void;
}) {
  const { t } = useLingui();
  const [sending, setSending] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const send = async ([file]: readonly File[]) => {
    if (!file) return;
    setSending(file.name);
    setRefused(null);
    try {
      const body = new FormData();
      body.append('file', file);
      const response = await fetch(`/registers/${registerId}/files`, {
        method: 'POST',
        headers: { 'x-vip-csrf': '1' },
        body,
      });
      const { error } = (await response.json()) as { error?: string };
      if (!response.ok) return setRefused(error ?? t`Het bestand is niet aangekomen. Probeer het opnieuw.`);
      onDone();
    } catch {
      setRefused(t`Het bestand is niet aangekomen. Probeer het opnieuw.`);
    } finally {
      setSending(null);
    }
  };
  return (
    <section aria-labelledby="upload" className="stack">
      <h2 id="upload">{isFirst ? t`Laad een bestand op` : t`Nieuwe versie opladen`}</h2>
      <p className="sub">{t`CSV, XLSX of GeoJSON, hoogstens 50 MB en 250.000 rijen. De eerste rij noemt de kolommen. Er verandert niets voor u het bestand nakeek en in gebruik neemt.`}</p>
      <FileDrop
        label={t`Bestand`}
        files={sending === null ? [] : [{ id: 'sending', name: sending, progress: 0.5 }]}
        onAdd={(files) => void send(files)}
        onRemove={() => {}}
        isDisabled={sending !== null}
      />
      {refused && <Note tone="error">{refused}</Note>}
    </section>
  );
}
