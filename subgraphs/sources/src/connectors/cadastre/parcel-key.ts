import { at, textAt, type XmlNode } from '../protocols/xml.ts';

const digits = (text: string | null, length: number): string => (text ?? '0').padStart(length, '0');

/** The CaPaKey of `Perceel/Identificatie`; the partition is no part of it. Null when it is not complete. */
export function capakeyOfIdentification(identification: XmlNode | undefined): string | null {
  const division =
    textAt(identification, 'KadastraleAfdeling', 'Code') ?? textAt(identification, 'KadastraleAfdeling');
  const section = textAt(identification, 'Sectie');
  const number = textAt(identification, 'Grondnummer');
  if (division === null || section === null || number === null) return null;
  const letter = textAt(identification, 'Letterexponent') ?? '_';
  return `${digits(division, 5)}${section}${digits(number, 4)}/${digits(textAt(identification, 'Bisnummer'), 2)}${letter}${digits(textAt(identification, 'Cijferexponent'), 3)}`;
}

export const capakeyOfParcel = (parcel: XmlNode): string | null =>
  capakeyOfIdentification(at(parcel, 'Identificatie'));
