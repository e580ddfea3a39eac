import { capakeySlug } from '@vip/domain-kit';
import { answeringTogether, notCovered, type Connector, type Findings } from '../connector.ts';
import { SourceFailure } from '../failure.ts';
import { recordOf } from '../fields.ts';
import { XML_TYPES } from '../protocols/http.ts';
import { askDocument, under } from '../protocols/rest.ts';
import { withoutElements } from '../protocols/xml-redact.ts';
import { aboutParcel, recordsFrom } from '../register.ts';
import { oldPermitRecord } from './old-permit.ts';
import { readOldRegister, type OldRegister } from './old-register-xml.ts';

/** Kinds of file of the register and the item that each answers. */
const ITEMS = {
  STEDENBOUWKUNDIGE_VERGUNNING: 'STEDENBOUWKUNDIGE_VERGUNNING',
  STEDENBOUWKUNDIGE_MELDING: 'STEDENBOUWKUNDIGE_MELDING',
  VERKAVELINGSVERGUNNING: 'VERKAVELINGSVERGUNNING',
  MILIEUVERGUNNING: 'MILIEUVERGUNNING',
} as const;
/** Applicants, owners and operators: cut out of what is kept. */
const PEOPLE = [
  'Aanvragers',
  'Aanvrager',
  'Eigenaars',
  'Eigenaar',
  'Exploitant',
  'Architect',
  'INSZ',
] as const;

type File = OldRegister['permits'][number];
const more = (file: File): Readonly<Record<string, unknown>> =>
  file.kind === 'VERKAVELINGSVERGUNNING'
    ? { lotnummer: file.loten, deelVervallen: file.deelVervallen }
    : file.kind === 'MILIEUVERGUNNING'
      ? {
          klasse: file.klasse,
          rubrieken: file.rubrieken,
          einddatum: file.einddatum,
          exploitant: file.exploitant,
        }
      : {};

function findingsOf({ permits, presumptions }: OldRegister): Findings {
  if (permits.some(({ kind }) => !(kind in ITEMS)))
    throw new SourceFailure('unreadable', 'a kind of file that we do not know');
  return {
    ...Object.fromEntries(
      Object.entries(ITEMS).map(([kind, item]) => [
        item,
        recordsFrom(
          permits.filter((file) => file.kind === kind),
          (file) => oldPermitRecord(file, recordOf(more(file))),
        ),
      ]),
    ),
    VERMOEDEN_VERGUNNING: recordsFrom(presumptions, recordOf),
  };
}

/** A municipality's own register of permits from before the environmental permit, where it publishes one. */
export const oldPermitRegister: Connector = {
  code: 'VERGUNNINGENREGISTER',
  items: [...Object.values(ITEMS), 'VERMOEDEN_VERGUNNING'],
  endpoint: null,
  access: 'key',
  perMunicipality: true,
  sandboxPath: '/vergunningenregister',
  concurrency: 8,
  validSeconds: 3_600,
  ask({ capakey, nisCode }, wanted, reach) {
    if (capakey === null) return Promise.resolve(notCovered(wanted, 'no-key', reach.now()));
    const register = reach.permitRegisters?.get(nisCode);
    // The register of this municipality cannot be asked: that is not "no permits", and the municipality answers itself.
    if (!register) return Promise.resolve(notCovered(wanted, 'outside-area', reach.now()));
    return answeringTogether(
      reach,
      wanted,
      async (notes) => {
        const exchange = await askDocument(notes, {
          url: under(register, `percelen/${capakeySlug(capakey)}`),
          accept: 'application/xml',
          expects: XML_TYPES,
          isAbsent: () => false,
        });
        const told = readOldRegister(exchange!.body.toString('utf8'));
        aboutParcel(told.capakey, capakey);
        return findingsOf(told);
      },
      (body) => withoutElements(body, PEOPLE),
    );
  },
};
