import type { FragmentType } from '@apollo/client';
import { useLingui } from '@lingui/react/macro';
import { Facts, usePart } from '@vip/ui';
import { graphql } from '../../gql/index.ts';

export const STANDS = graphql(`
  fragment ReadOnly_item on DossierItem {
    id
    status
    summary
    records {
      id
      attributes {
        code
        label
        display
      }
    }
  }
`);

/** What an authentic source said, in words; nobody here may change it. */
export function ReadOnly(props: { item: FragmentType<typeof STANDS> }) {
  const item = usePart(STANDS, props.item);
  const { t } = useLingui();
  return (
    <div className="readonly">
      <p>
        <b>{item.status === 'TO_FILL' ? t`Nog in te vullen` : item.summary}</b>
      </p>
      {item.records.map((record) => (
        <Facts
          key={record.id}
          facts={record.attributes.map(({ label, display }) => [label, display] as const)}
        />
      ))}
    </div>
  );
}
