import { useLingui } from '@lingui/react/macro';

interface Place {
  readonly address?: string | null;
  /** None: a drawn area of public domain, which is no parcel. */
  readonly capakey?: string | null;
  readonly municipality: { readonly name: string };
}

/** What a dossier is called after: its address, or what it is and where. */
export function usePlaceName(): (place: Place) => string {
  const { t } = useLingui();
  return ({ address, capakey, municipality: { name } }) =>
    address ?? (capakey ? t`Perceel zonder adres, ${name}` : t`Openbaar domein, ${name}`);
}
