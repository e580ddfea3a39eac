import type { ReactNode } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { dayOf, Icon, Price, useFormats } from '@vip/ui';
import { automaticAmong, expectedDay, placesOf, type Placed } from '../../parcels/expected.ts';
import type { Quote } from './quote.ts';

/** Expected date, itemised price, and the act under it. */
export function Summary({
  quote,
  parcels,
  reused,
  saved,
  children,
}: {
  quote: Quote;
  parcels: readonly Placed[];
  reused: number;
  /** What the own dossiers save, in cents. */
  saved: number;
  children: ReactNode;
}) {
  const { t } = useLingui();
  const formats = useFormats();
  const expected = expectedDay(placesOf(parcels), dayOf(new Date()));
  const automatic = automaticAmong(parcels);
  const rate = (share: number) => formats.number(share, Number.isInteger(share) ? 0 : 1);
  return (
    <Price
      title={t`Samenvatting`}
      top={
        expected && (
          <div className="promise">
            <Icon name="cal" />
            <b>
              <Trans>Verwacht op {formats.longDay(expected.day)}</Trans>
            </b>
            <p>
              {expected.by.p90Days === null ? (
                <Trans>
                  {expected.by.name} heeft wettelijk 30 dagen; er is nog geen gemeten termijn. Wat al
                  vaststaat, ziet u meteen.
                </Trans>
              ) : (
                <Trans>
                  {expected.by.name} levert 9 van de 10 dossiers{' '}
                  <Plural
                    value={expected.by.p90Days}
                    _0="op dezelfde dag"
                    one="binnen # dag"
                    other="binnen # dagen"
                  />
                  . Wat al vaststaat, ziet u meteen.
                </Trans>
              )}
            </p>
            {automatic.length > 0 && (
              <p>
                <Trans>
                  Vraagt niets in een dossier een mens, dan levert {automatic.join(', ')} het binnen enkele
                  minuten.
                </Trans>
              </p>
            )}
          </div>
        )
      }
      lines={[
        ...quote.lines.map((line) => ({
          label:
            line.quantity > 1
              ? `${line.description}, ${line.quantity}\u00a0×\u00a0${line.unit.formatted.replace(' ', '\u00a0')}`
              : line.description,
          amount: line.amount.formatted,
        })),
        ...(reused > 0
          ? [
              {
                label:
                  reused === 1 ? t`Bestaand dossier, 1 perceel` : t`Bestaande dossiers, ${reused} percelen`,
                amount: formats.money(0),
              },
            ]
          : []),
      ]}
      sums={[
        { label: t`Zonder btw`, amount: quote.totalExclVat.formatted },
        ...quote.vat
          .filter((vat) => vat.treatment === 'STANDARD_21')
          .map((vat) => ({ label: t`Btw ${rate(vat.rate)} %`, amount: vat.amount.formatted })),
      ]}
      total={{ label: t`Te betalen`, amount: quote.total.formatted }}
      saved={
        (quote.exemption || saved > 0) && (
          <>
            <Icon name="ok" />
            <span>
              {quote.exemption}{' '}
              {saved > 0 && (
                <Plural
                  value={reused}
                  one={`Door uw bestaande dossier betaalt u ${formats.money(saved)} minder.`}
                  other={`Door uw bestaande dossiers betaalt u ${formats.money(saved)} minder.`}
                />
              )}
            </span>
          </>
        )
      }
    >
      {children}
    </Price>
  );
}
