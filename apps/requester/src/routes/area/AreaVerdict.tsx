import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Capakey, Facts, Note, useFormats } from '@vip/ui';
import type { Check, CheckedArea } from './useAreaCheck.ts';

/** Parcels that are named beside a refusal. */
const MOST_NAMED = 5;

/** What the register says of the area as it lies there now. */
export function AreaVerdict({
  check,
  onTakeParcels,
}: {
  check: Check;
  onTakeParcels: (capakeys: readonly string[]) => void;
}) {
  const { t } = useLingui();
  switch (check.state) {
    case 'nothing':
      return (
        <p className="sub" role="status">
          <Trans>Zet minstens drie hoekpunten.</Trans>
        </p>
      );
    case 'asking':
      return (
        <p className="sub" role="status">
          <Trans>Het register kijkt het gebied na …</Trans>
        </p>
      );
    case 'failed':
      return (
        <Note tone="error" title={t`Het percelenregister antwoordt niet.`}>
          <Trans>Uw tekening blijft bewaard. Probeer het over enkele minuten opnieuw.</Trans>
        </Note>
      );
    case 'checked':
      return <Checked area={check.area} onTakeParcels={onTakeParcels} />;
  }
}

function Checked({
  area,
  onTakeParcels,
}: {
  area: CheckedArea;
  onTakeParcels: (capakeys: readonly string[]) => void;
}) {
  const { t } = useLingui();
  const formats = useFormats();
  const covered = area.coveredParcels;
  const instead = area.problems.some(({ code }) => code === 'AREA_COVERS_PARCELS');
  const named = covered.filter(({ shareOfParcel }) => shareOfParcel >= 0.5);
  const wanted = (named.length > 0 ? named : covered).map(({ parcel }) => parcel.capakey);
  return (
    <div role="status">
      {area.problems.map(({ code, message }) => (
        <Note key={code} tone="warn" title={t`Dit gebied kan zo niet worden aangevraagd.`}>
          {message}
        </Note>
      ))}
      {instead && (
        <Button kind="primary" onPress={() => onTakeParcels(wanted)}>
          {wanted.length === 1 ? (
            <Trans>Dit perceel aanvragen</Trans>
          ) : (
            <Trans>Deze {wanted.length} percelen aanvragen</Trans>
          )}
        </Button>
      )}
      <Facts
        facts={[
          [t`Oppervlakte`, area.areaM2 === null ? null : formats.area(Math.round(area.areaM2))],
          [t`Gemeente`, area.municipality?.name ?? null],
          [
            t`Ligt deels op`,
            covered.length === 0 || instead ? null : (
              <span key="p">
                {covered.slice(0, MOST_NAMED).map(({ parcel, overlapM2 }) => (
                  <span key={parcel.capakey} className="nowrap">
                    <Capakey value={parcel.capakey} /> ({formats.area(Math.round(overlapM2))}){' '}
                  </span>
                ))}
              </span>
            ),
          ],
        ]}
      />
    </div>
  );
}
