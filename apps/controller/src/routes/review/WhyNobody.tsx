import type { FragmentType } from '@apollo/client';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useFormats, usePart } from '@vip/ui';
import { graphql } from '../../gql/index.ts';

export const BY_ITSELF = graphql(`
  fragment WhyNobody_dossier on Dossier {
    id
    automatic {
      policyVersion
      policyOn
      samplePercent
      bySource
      byMunicipality
    }
  }
`);

/** Why no person looked at what was delivered; nothing when somebody did. */
export function WhyNobody(props: { dossier: FragmentType<typeof BY_ITSELF> }) {
  const { automatic } = usePart(BY_ITSELF, props.dossier);
  const { t } = useLingui();
  const formats = useFormats();
  if (!automatic) return null;
  const { policyOn, samplePercent, bySource, byMunicipality } = automatic;
  return (
    <div className="whynobody">
      <p>{t`Waarom geen mens keek, volgens het beleid van ${formats.date(policyOn)}:`}</p>
      <ul>
        <li>
          <Trans>
            <Plural value={bySource} one="# antwoord" other="# antwoorden" /> van een bron,{' '}
            <Plural value={byMunicipality} one="# antwoord" other="# antwoorden" /> van uw eigen systeem of
            register; niets met de hand ingevuld, niets verplichts open
          </Trans>
        </li>
        <li>
          <Trans>
            geen bronnen in tegenspraak, niets betwist, niets gewijzigd tegenover het vorige dossier
          </Trans>
        </li>
        <li>
          {samplePercent === 0
            ? t`er was geen steekproef`
            : t`niet gevallen in de steekproef van ${samplePercent} %`}
        </li>
      </ul>
    </div>
  );
}
