import { z } from 'zod';
import { SourceFailure } from '../failure.ts';
import { attribute, at, children, readXml, textAt, type XmlNode } from '../protocols/xml.ts';
import { day, text } from '../register.ts';
import { OldPermit } from './old-permit.ts';

const Common = OldPermit.extend({ loten: z.array(z.string()), deelVervallen: z.array(z.string()) });
const Environmental = Common.extend({
  klasse: text,
  rubrieken: z.array(z.string()),
  einddatum: day,
  exploitant: text,
});
const Presumption = z.object({
  constructie: z.string().min(1),
  resultaat: z.string().min(1),
  datumBeslissing: day,
});

/** What an old register holds on a parcel, by kind of file. */
export interface OldRegister {
  readonly capakey: string;
  readonly permits: readonly (z.infer<typeof Environmental> & { readonly kind: string })[];
  readonly presumptions: readonly z.infer<typeof Presumption>[];
}

const texts = (node: XmlNode | undefined, list: string, name: string): readonly string[] =>
  children(at(node, list), name).flatMap((child) => textAt({ [name]: [child] }, name) ?? []);

/** The operator of an establishment, when it is an enterprise: a person's name is not read. */
const operatorOf = (node: XmlNode): string | null => {
  const operator = at(node, 'Exploitant');
  return textAt(operator, 'Ondernemingsnummer') === null ? null : textAt(operator, 'Naam');
};

function permitOf(node: XmlNode) {
  const appeal = at(node, 'Beroep');
  const raw = {
    dossiernummer: textAt(node, 'Dossiernummer'),
    onderwerp: textAt(node, 'Onderwerp'),
    aard: textAt(node, 'Aard'),
    vergunningverlener: textAt(node, 'Vergunningverlener'),
    beslissing: textAt(node, 'Beslissing'),
    datumBeslissing: textAt(node, 'DatumBeslissing'),
    beroep:
      appeal === undefined
        ? null
        : {
            instantie: textAt(appeal, 'Instantie'),
            beslissing: textAt(appeal, 'Beslissing'),
            datum: textAt(appeal, 'DatumBeslissing'),
          },
    voorwaarden: textAt(node, 'Voorwaarden'),
    vervalStatus: textAt(node, 'VervalStatus'),
    datumVerval: textAt(node, 'DatumVerval'),
    loten: texts(node, 'Loten', 'Lot'),
    deelVervallen: texts(node, 'Loten', 'VervallenDeel'),
    klasse: textAt(node, 'Klasse'),
    rubrieken: texts(node, 'Rubrieken', 'Rubriek'),
    einddatum: textAt(node, 'Einddatum'),
    exploitant: operatorOf(node),
  };
  return { ...Environmental.parse(raw), kind: textAt(node, 'Dossiertype') ?? '' };
}

const presumptionOf = (node: XmlNode) =>
  Presumption.parse({
    constructie: textAt(node, 'Constructie'),
    resultaat: textAt(node, 'Resultaat'),
    datumBeslissing: textAt(node, 'DatumBeslissing'),
  });

/** @throws SourceFailure `unreadable` when it is no register of version 2.7, `incomplete` when its own count does not hold. */
export function readOldRegister(body: string): OldRegister {
  const register = at(readXml(body), 'Vergunningenregister');
  const version = attribute(register, 'versie');
  if (!register || version !== '2.7')
    throw new SourceFailure('unreadable', 'no permit register of version 2.7');
  const files = at(register, 'Dossiers');
  const [permits, presumptions] = [children(files, 'Dossier'), children(files, 'VermoedenVanVergunning')];
  const count = Number(attribute(files, 'aantal') ?? NaN);
  if (permits.length + presumptions.length !== count)
    throw new SourceFailure('incomplete', `${permits.length + presumptions.length} of ${count} files`);
  return {
    capakey: textAt(register, 'Perceel', 'CaPaKey') ?? '',
    permits: permits.map(permitOf),
    presumptions: presumptions.map(presumptionOf),
  };
}
