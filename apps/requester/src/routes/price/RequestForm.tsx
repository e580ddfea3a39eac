import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { PURPOSES } from '@vip/desk/dossier/purposes.ts';
import { Capakey, Checkbox, LinkButton, Select, TextArea, TextField } from '@vip/ui';
import {
  changeArea,
  changeParcel,
  type Cart,
  type CartArea,
  type CartForm,
  type Purpose,
} from '../../cart/cart.ts';
import { changeCart } from '../../cart/useCart.ts';
import type { Loaded } from '../../parcels/useParcels.ts';

export type Mistakes = Partial<Record<'purpose' | 'contactEmail' | 'invoiceEmail', string>>;

const change = (form: Partial<CartForm>) =>
  changeCart((cart) => ({ ...cart, form: { ...cart.form, ...form } }));

/** What we need to know besides the parcels; kept as it is typed. */
export function RequestForm({
  cart,
  parcels,
  mistakes,
}: {
  cart: Cart;
  parcels: ReadonlyMap<string, Loaded>;
  mistakes: Mistakes;
}) {
  const { t } = useLingui();
  const { form } = cart;
  const hasMore = cart.parcels.some(
    ({ buildingUnits, partitions, note }) => buildingUnits.length > 0 || partitions.length > 0 || note !== '',
  );
  const [more, setMore] = useState(hasMore || cart.areas.some(({ note }) => note !== ''));
  return (
    <section className="block" aria-labelledby="your-request">
      <h2 id="your-request">
        <Trans>Uw aanvraag</Trans>
      </h2>
      <div className="form">
        <div id="field-purpose" tabIndex={-1}>
          <Select
            label={t`Doel`}
            placeholder={t`Kies waarvoor u het dossier nodig hebt`}
            value={form.purpose}
            onChange={(purpose) => change({ purpose })}
            options={(Object.keys(PURPOSES) as Purpose[]).map((value) => ({
              value,
              label: t(PURPOSES[value]),
            }))}
            error={mistakes.purpose}
          />
        </div>
        <TextField
          label={t`Uw referentie`}
          optional
          maxLength={200}
          value={form.reference}
          onChange={(reference) => change({ reference })}
        />
        <TextField
          id="field-contactEmail"
          label={t`E-mail voor dit dossier`}
          type="email"
          autoComplete="email"
          maxLength={254}
          value={form.contactEmail}
          onChange={(contactEmail) => change({ contactEmail })}
          error={mistakes.contactEmail}
        />
        <TextField
          id="field-invoiceEmail"
          label={t`E-mail voor de factuur`}
          type="email"
          optional
          maxLength={254}
          value={form.invoiceEmail}
          onChange={(invoiceEmail) => change({ invoiceEmail })}
          error={mistakes.invoiceEmail}
        />
        {!more && (
          <div className="wide">
            <LinkButton icon="plus" onPress={() => setMore(true)}>
              <Trans>Gebouweenheden, partities of een nota toevoegen</Trans>
            </LinkButton>
          </div>
        )}
      </div>
      {more &&
        cart.parcels.map((parcel) => (
          <PerParcel key={parcel.capakey} parcel={parcel} loaded={parcels.get(parcel.capakey)} />
        ))}
      {more && cart.areas.map((area) => <PerArea key={area.areaKey} area={area} />)}
    </section>
  );
}

function PerArea({ area }: { area: CartArea }) {
  const { t } = useLingui();
  const { name } = area.municipality;
  return (
    <div className="perparcel" role="group" aria-label={t`Getekend gebied in ${name}`}>
      <strong>
        <Trans>Getekend gebied in {name}</Trans>
      </strong>
      <TextArea
        label={t`Nota voor de gemeente`}
        optional
        rows={2}
        maxLength={1_000}
        value={area.note}
        onChange={(note) => changeCart((cart) => changeArea(cart, area.areaKey, note))}
      />
    </div>
  );
}

function PerParcel({ parcel, loaded }: { parcel: Cart['parcels'][number]; loaded: Loaded | undefined }) {
  const { t } = useLingui();
  const units = loaded?.state === 'there' ? loaded.parcel.buildingUnits : [];
  const address = loaded?.state === 'there' ? loaded.parcel.addresses[0]?.fullAddress : undefined;
  const set = (next: Parameters<typeof changeParcel>[2]) =>
    changeCart((cart) => changeParcel(cart, parcel.capakey, next));
  return (
    <div className="perparcel" role="group" aria-label={parcel.capakey}>
      <strong>
        {address && `${address}, `}
        <Capakey value={parcel.capakey} />
      </strong>
      {units.length > 0 && (
        <div>
          <div className="field__label">
            <Trans>Gebouweenheden</Trans>
          </div>
          {units.map((unit) => (
            <Checkbox
              key={unit.id}
              isSelected={parcel.buildingUnits.includes(unit.id)}
              onChange={(on) =>
                set({
                  buildingUnits: on
                    ? [...parcel.buildingUnits, unit.id]
                    : parcel.buildingUnits.filter((id) => id !== unit.id),
                })
              }
            >
              {[unit.function, unit.id].filter(Boolean).join(', ')}
            </Checkbox>
          ))}
        </div>
      )}
      <TextField
        label={t`Partities`}
        optional
        hint={t`De nummers uit het kadastraal uittreksel, met komma's ertussen`}
        value={parcel.partitions.join(', ')}
        onChange={(text) => set({ partitions: text.split(/\s*,\s*/).slice(0, 50) })}
      />
      <TextArea
        label={t`Nota voor de gemeente`}
        optional
        rows={2}
        maxLength={2_000}
        value={parcel.note}
        onChange={(note) => set({ note })}
      />
    </div>
  );
}
