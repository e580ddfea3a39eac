import { useLingui } from '@lingui/react/macro';
import { Note, useFormats } from '@vip/ui';
import type { Dossier } from './ReviewScreen.tsx';

/** What was delivered, and until when it counts. */
export function Validated({ dossier }: { dossier: Dossier }) {
  const { t } = useLingui();
  const formats = useFormats();
  const latest = dossier.documents
    .filter(({ edition }) => edition === dossier.edition)
    .toSorted((a, b) => Number(b.kind === 'PDF_UA') - Number(a.kind === 'PDF_UA'));
  return (
    <Note
      tone="ok"
      icon="shield"
      title={
        dossier.edition > 1
          ? t`Gevalideerd en geleverd, versie ${dossier.edition}.`
          : t`Gevalideerd en geleverd.`
      }
    >
      {dossier.validatedAt && t`Op ${formats.dateTime(dossier.validatedAt)}.`}{' '}
      {dossier.validUntil && t`Geldig tot ${formats.date(dossier.validUntil)}.`}
      {latest.length > 0 && (
        <ul className="delivered" aria-label={t`Documenten`}>
          {latest.map(({ id, name, url }) => (
            <li key={id}>
              <a href={url}>{name}</a>
            </li>
          ))}
        </ul>
      )}
    </Note>
  );
}
