import { useUiTexts } from '../texts/UiProvider.tsx';
import { Capakey } from './parcel.tsx';

/** The CaPaKey of a dossier's parcel; a drawn area has none, and says what it is. */
export function PlaceKey({ capakey }: { capakey: string | null | undefined }) {
  const { publicDomain } = useUiTexts();
  return capakey ? <Capakey value={capakey} /> : <span className="key">{publicDomain}</span>;
}
