import type { FragmentType } from '@apollo/client';
import { useLingui } from '@lingui/react/macro';
import { Note, useFormats, usePart } from '@vip/ui';
import { graphql } from '../../gql/index.ts';
import { ReportCorrection } from './ReportCorrection.tsx';
import type { Dossier } from './useExceptions.ts';
import { WhyNobody } from './WhyNobody.tsx';

export const DELIVERED = graphql(`
  fragment Validated_dossier on Dossier {
    id
    edition
    validatedAt
    validUntil
    automatic {
      policyVersion
    }
    documents {
      id
      kind
      name
      url
      edition
    }
    ...WhyNobody_dossier
    ...ReportCorrection_dossier
  }
`);

/** What was delivered, by whom or by nobody, and until when it counts. */
export function Validated(props: { dossier: FragmentType<typeof DELIVERED>; sections: Dossier['sections'] }) {
  const dossier = usePart(DELIVERED, props.dossier);
  const { t } = useLingui();
  const formats = useFormats();
  const { edition, automatic } = dossier;
  const latest = dossier.documents
    .filter((document) => document.edition === edition)
    .toSorted((a, b) => Number(b.kind === 'PDF_UA') - Number(a.kind === 'PDF_UA'));
  return (
    <Note
      tone="ok"
      icon="shield"
      title={
        automatic
          ? edition > 1
            ? t`Automatisch gevalideerd en geleverd, versie ${edition}.`
            : t`Automatisch gevalideerd en geleverd.`
          : edition > 1
            ? t`Gevalideerd en geleverd, versie ${edition}.`
            : t`Gevalideerd en geleverd.`
      }
    >
      {dossier.validatedAt && t`Op ${formats.dateTime(dossier.validatedAt)}.`}{' '}
      {dossier.validUntil && t`Geldig tot ${formats.date(dossier.validUntil)}.`}
      <WhyNobody dossier={dossier} />
      {latest.length > 0 && (
        <ul className="delivered" aria-label={t`Documenten`}>
          {latest.map(({ id, name, url }) => (
            <li key={id}>
              <a href={url}>{name}</a>
            </li>
          ))}
        </ul>
      )}
      <ReportCorrection dossier={dossier} sections={props.sections} />
    </Note>
  );
}
