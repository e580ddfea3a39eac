import { lazy, Suspense, useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import {
  Button,
  ButtonLink,
  currentCapacity,
  LinkButton,
  Note,
  ParcelMap,
  Stepper,
  useSession,
  type DrawnShape,
  type MapParcel,
} from '@vip/ui';
import { useNavigate } from 'react-router';
import { addArea, addParcels } from '../../cart/cart.ts';
import { changeCart } from '../../cart/useCart.ts';
import { PARCEL_TO_ORDER } from '../../parcels/useParcels.ts';
import { SearchBox } from '../search/SearchBox.tsx';
import { AreaVerdict } from './AreaVerdict.tsx';
import { CornerList } from './CornerList.tsx';
import { keepShape, keptShape, NO_SHAPE, toPolygon } from './shape.ts';
import { useAreaCheck } from './useAreaCheck.ts';
import './area.css';

const UploadDialog = lazy(async () => ({ default: (await import('./UploadDialog.tsx')).UploadDialog }));

/** Public domain that is no parcel: drawn on the map, typed as corners, or brought along in a file. */
export function AreaScreen() {
  const { t } = useLingui();
  const client = useApolloClient();
  const navigate = useNavigate();
  const session = useSession();
  const citizen = currentCapacity(session)?.roles.includes('CITIZEN') ?? false;
  const [shape, setShape] = useState<DrawnShape>(keptShape);
  const [near, setNear] = useState<readonly MapParcel[]>([]);
  const [fit, setFit] = useState(0);
  const [uploads, setUploads] = useState(false);
  const check = useAreaCheck(toPolygon(shape));

  const change = (next: DrawnShape) => {
    keepShape(next);
    setShape(next);
  };
  const goTo = async (capakey: string) => {
    const { data } = await client.query({ query: PARCEL_TO_ORDER, variables: { capakey } });
    if (!data?.parcel) return;
    setNear([{ capakey, geometry: (data.parcel.geometry ?? null) as MapParcel['geometry'] }]);
    setFit((count) => count + 1);
  };
  const takeParcels = (capakeys: readonly string[]) => {
    changeCart((cart) => addParcels(cart, capakeys));
    keepShape(NO_SHAPE);
    void navigate('/');
  };
  const area = check.state === 'checked' && check.area.problems.length === 0 ? check.area : null;
  const add = () => {
    if (!area?.areaKey || !area.geometry || !area.municipality) return;
    const { areaKey, geometry, areaM2, municipality } = area;
    changeCart((cart) =>
      addArea(cart, { areaKey, geometry: geometry, areaM2: areaM2 ?? 0, municipality, note: '' }),
    );
    keepShape(NO_SHAPE);
    void navigate('/');
  };

  return (
    <main id="inhoud" className="picker picker--area">
      <title>{t`Openbaar domein aanduiden | Vastgoedinformatie`}</title>
      <section className="find" aria-labelledby="title">
        <Stepper
          steps={[
            { label: t`Percelen`, href: '/' },
            { label: t`Prijs en gegevens` },
            { label: t`Ingediend` },
          ]}
          current={0}
        />
        <h1 id="title">
          <Trans>Openbaar domein aanduiden</Trans>
        </h1>
        <p className="lede">
          <Trans>
            Voor een straat, plein of berm zonder kadastraal perceel. Klik de hoekpunten aan op de kaart, typ
            ze, of laad een bestand op.
          </Trans>
        </p>
        {citizen && (
          <Note tone="warn" title={t`Als burger vraagt u percelen aan waarop u een recht hebt.`}>
            <Trans>
              Een gebied van het openbaar domein kan alleen een notaris, makelaar of overheid aanvragen.
            </Trans>
          </Note>
        )}
        <SearchBox onPick={(capakey) => void goTo(capakey).catch(() => {})} />
        <div className="ways">
          <LinkButton icon="file" onPress={() => setUploads(true)}>
            <Trans>Bestand opladen of plakken</Trans>
          </LinkButton>
          {shape.corners.length > 0 && (
            <LinkButton icon="close" onPress={() => change(NO_SHAPE)}>
              <Trans>Opnieuw beginnen</Trans>
            </LinkButton>
          )}
          {shape.holes.length > 0 && (
            <LinkButton onPress={() => change({ ...shape, holes: [] })}>
              <Trans>Gaten opvullen</Trans>
            </LinkButton>
          )}
        </div>
      </section>
      <ParcelMap
        label={t`Kaart om een gebied te tekenen, ${shape.corners.length} hoekpunten`}
        chosen={[]}
        suggested={near}
        drawing={{ shape, onChange: (corners) => change({ ...shape, corners }) }}
        fitKey={String(fit)}
      />
      <section className="cart" aria-label={t`Uw gebied`}>
        <AreaVerdict check={check} onTakeParcels={takeParcels} />
        <CornerList
          corners={shape.corners}
          onChange={(corners) => {
            change({ ...shape, corners });
            // What was typed may lie anywhere: the map goes there, which after a press on it would be a jump.
            setFit((count) => count + 1);
          }}
        />
      </section>
      <div className="buy">
        <ButtonLink href="/">
          <Trans>Terug</Trans>
        </ButtonLink>
        <Button
          kind="primary"
          large
          onPress={add}
          disabledReason={
            citizen
              ? t`Alleen een notaris, makelaar of overheid kan een gebied aanvragen.`
              : area
                ? undefined
                : t`Teken eerst een gebied dat kan worden aangevraagd.`
          }
          hideReason
        >
          <Trans>Toevoegen aan uw aanvraag</Trans>
        </Button>
      </div>
      <Suspense fallback={null}>
        {uploads && (
          <UploadDialog
            onClose={() => setUploads(false)}
            onShape={(next) => {
              change(next);
              setNear([]);
              setFit((count) => count + 1);
            }}
          />
        )}
      </Suspense>
    </main>
  );
}
