import type { FragmentType } from '@apollo/client';
import { useLingui } from '@lingui/react/macro';
import { Note, useFormats, usePart } from '@vip/ui';
import { graphql } from '../../gql/index.ts';

export const DELIVERED = graphql(`
  fragment Validated_dossier on Dossier {
    id
    edition
    validatedAt
    validUntil
    documents {
      id
      kind
      name
      url
      edition
    }
  }
`);

/** What was delivered, and until when it counts. */
export function Validated(props: { dossier: FragmentType<typeof DELIVERED> }) {
  const dossier = usePart(DELIVERED, props.dossier);
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
