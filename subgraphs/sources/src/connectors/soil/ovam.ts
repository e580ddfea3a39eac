import type { Connector } from '../connector.ts';
import { answering, notCovered } from '../connector.ts';
import { SourceFailure } from '../failure.ts';
import { field, recordOf, uriField } from '../fields.ts';
import { askWfs, cqlText } from '../protocols/wfs.ts';

/** The five sentences of OVAM by the words that tell them apart, most telling first. */
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/nog niet verwerkt|niet verwerkt/i, 'NIET_VERWERKT'],
  [/ori.nterend bodemonderzoek/i, 'OBO_NODIG'],
  [/geen bodemverontreiniging|geen verontreiniging/i, 'GEEN_VERONTREINIGING'],
  [/geen verder onderzoek/i, 'GEEN_VERDER_ONDERZOEK'],
  [/verder onderzoek/i, 'VERDER_ONDERZOEK'],
  [/geen bodeminformatie/i, 'GEEN_INFO'],
];
const CODES = new Set(SENTENCES.map(([, code]) => code));

/** @throws SourceFailure `unreadable` for a sentence we do not know: it must not read as another, or as none. */
export function pronouncementOf(text: string | null): string {
  if (text !== null && CODES.has(text)) return text;
  const known = SENTENCES.find(([words]) => text !== null && words.test(text));
  if (!known) throw new SourceFailure('unreadable', 'a pronouncement that we do not know');
  return known[1];
}

/** What soil investigations said of a parcel, by its key; silence of OVAM is "no soil information", never "clean". */
export const soil: Connector = {
  code: 'OVAM_DOV',
  items: ['BODEMVERONTREINIGING'],
  endpoint: 'https://www.dov.vlaanderen.be/geoserver/ovam/wfs',
  sandboxPath: '/dov/geoserver/ovam/wfs',
  concurrency: 8,
  validSeconds: 86_400,
  async ask(subject, wanted, reach) {
    const { capakey, area } = subject;
    if (capakey === null) return notCovered(wanted, 'no-key', reach.now());
    if (!area) return notCovered(wanted, 'no-geometry', reach.now());
    const answer = await answering(reach, async (notes) => {
      const features = await askWfs(notes, {
        typeName: 'ovam:uitspraak_bodemonderzoeken',
        dialect: 'geoserver',
        box: area.box,
        cql: `kadaster_id=${cqlText(capakey)}`,
      });
      if (features.length === 0) return null;
      if (features.some(({ properties }) => field(properties, 'kadaster_id') !== capakey))
        throw new SourceFailure('wrong-parcel', 'a pronouncement on another parcel');
      // Two pronouncements on one parcel would contradict each other in one record: the item has one answer.
      const said = [
        ...new Set(features.map(({ properties }) => pronouncementOf(field(properties, 'uitspraak')))),
      ];
      if (said.length > 1) throw new SourceFailure('unreadable', 'pronouncements that contradict each other');
      const numbers = [
        ...new Set(
          features.flatMap(
            ({ properties }) => field(properties, 'dossiernummer', 'dossier_id', 'dossiernr') ?? [],
          ),
        ),
      ];
      const link = features
        .map(({ properties }) => uriField(properties, 'url', 'link'))
        .find((uri) => uri !== null);
      return {
        records: [recordOf({ uitspraak: said[0], dossiernummer: numbers, externeDocumentatie: link })],
      };
    });
    return new Map(wanted.map((item) => [item, answer]));
  },
};
