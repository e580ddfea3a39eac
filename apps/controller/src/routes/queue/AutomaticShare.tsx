import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useFormats } from '@vip/ui';
import { graphql } from '../../gql/index.ts';

const SHARE = graphql(`
  query ControllerAutomaticShare {
    viewer {
      id
      municipality {
        nisCode
        leadTime {
          measured
          automatic
        }
      }
    }
  }
`);

/** How much of what the municipality delivered went without a person. */
export function AutomaticShare() {
  const { t } = useLingui();
  const formats = useFormats();
  const { data } = useQuery(SHARE, { fetchPolicy: 'cache-and-network' });
  const leadTime = data?.viewer.municipality?.leadTime;
  if (!leadTime) return null;
  const { measured, automatic } = leadTime;
  return (
    <p className="sub">
      {t`${formats.number(automatic)} van de ${formats.number(measured)} dossiers van de laatste 90 dagen gingen zonder mens (${formats.share(automatic / measured)}).`}
    </p>
  );
}
