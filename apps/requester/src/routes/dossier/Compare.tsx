import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Dialog, Note, Skeleton } from '@vip/ui';
import { graphql } from '../../gql/index.ts';
import type { Dossier } from './reading.ts';

const EARLIER = graphql(`
  query EarlierDossier($id: ID!) {
    dossier(id: $id) {
      id
      number
      sections {
        code
        items {
          id
          code
          applicability
          summary
        }
      }
    }
  }
`);

/** What changed since the earlier dossier of the same parcel: only the answers that differ. */
export function Compare({ dossier, onClose }: { dossier: Dossier; onClose: () => void }) {
  const { t } = useLingui();
  const earlier = dossier.previousDossier!;
  const { data, error } = useQuery(EARLIER, { variables: { id: earlier.id } });
  const before = new Map(
    data?.dossier?.sections.flatMap((section) => section.items).map((item) => [item.code, item]),
  );
  const changed = dossier.sections
    .flatMap((section) => section.items)
    .filter((item) => before.has(item.code) && before.get(item.code)!.summary !== item.summary);
  return (
    <Dialog isOpen onClose={onClose} title={t`Gewijzigd sinds ${earlier.number}`}>
      {error && <Note tone="error">{t`Het vorige dossier kan nu niet worden getoond.`}</Note>}
      {!data && !error && <Skeleton />}
      {data && changed.length === 0 && (
        <p>
          <Trans>Alle antwoorden zijn dezelfde.</Trans>
        </p>
      )}
      {changed.length > 0 && (
        <table className="table compare">
          <thead>
            <tr>
              <th scope="col">
                <Trans>Inlichting</Trans>
              </th>
              <th scope="col">{earlier.number}</th>
              <th scope="col">{dossier.number}</th>
            </tr>
          </thead>
          <tbody>
            {changed.map((item) => (
              <tr key={item.code}>
                <th scope="row">{item.label}</th>
                <td>{before.get(item.code)!.summary}</td>
                <td>
                  <span className="diff">{item.summary}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Dialog>
  );
}
