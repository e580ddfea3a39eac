import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useFormats } from '@vip/ui';
import type { PreviewPolicyQuery } from '../../gql/graphql.ts';

type PreviewAnswer = Extract<PreviewPolicyQuery['policyPreview'], { __typename: 'PolicyPreview' }>;

/** How many would have gone without a person, and why the others not. */
export function Preview({ preview }: { preview: PreviewAnswer }) {
  const { t } = useLingui();
  const formats = useFormats();
  const { tried, automatic, reasons } = preview;
  if (tried === 0) return <p>{t`Uw gemeente leverde nog geen dossiers: er is niets om op te meten.`}</p>;
  const held = tried - automatic;
  return (
    <div className="preview" role="status">
      <p className="preview__sum">
        <b>
          {tried === 1
            ? t`Met dit beleid was ${automatic} van 1 dossier zonder mens geleverd.`
            : t`Met dit beleid waren ${automatic} van de laatste ${tried} dossiers zonder mens geleverd.`}
        </b>
      </p>
      <div className="preview__bar" aria-hidden="true">
        <span style={{ width: `${(100 * automatic) / tried}%` }} />
      </div>
      {held > 0 && (
        <>
          <p>
            <Plural value={held} one="# dossier niet, omdat:" other="# dossiers niet, omdat:" />
          </p>
          <ul className="preview__why">
            {reasons.map(({ reason, text, dossiers }) => (
              <li key={reason}>
                <span>{text}</span>
                <b>{formats.number(dossiers)}</b>
              </li>
            ))}
          </ul>
          <p className="sub small">
            <Trans>Een dossier met meer redenen telt bij elk ervan mee.</Trans>
          </p>
        </>
      )}
    </div>
  );
}
