import { capakeySlug } from '@vip/domain-kit';
import { z } from 'zod';
import { answering, notCovered, type Connector, type Notes } from '../connector.ts';
import { SourceFailure } from '../failure.ts';
import { recordOf } from '../fields.ts';
import { askRest, under } from '../protocols/rest.ts';
import { Identifier, isAbsentObject } from './address-words.ts';

const Reference = z.object({ objectId: z.union([z.string(), z.number()]).transform(String) });
const Listed = z.object({
  gebouwen: z.array(z.object({ identificator: Identifier })),
  volgende: z.string().nullish(),
});
const Building = z.object({
  identificator: Identifier,
  gebouwStatus: z.string(),
  gebouweenheden: z.array(Reference).default([]),
  percelen: z.array(Reference),
});
const Unit = z.object({
  identificator: Identifier,
  gebouweenheidStatus: z.string(),
  functie: z.string().nullish(),
  gebouw: Reference,
});

/** Buildings and units that are there, or that will be: not what was demolished or never built. */
const isThere = (status: string): boolean => /^(gepland|inAanbouw|gerealiseerd)$/i.test(status);
/** More units than this on one parcel are not read one by one. */
const MOST_UNITS = 150;
const JSON_LD = 'application/ld+json';

const read = (notes: Notes, path: string): Promise<unknown> =>
  askRest(notes, { url: under(notes.reach.baseUrl, path), accept: JSON_LD, isAbsent: isAbsentObject });

/** One building, checked to stand on the parcel. Removed between list and detail: null. @throws SourceFailure `wrong-parcel` */
async function buildingAt(notes: Notes, id: string, slug: string): Promise<z.infer<typeof Building> | null> {
  const json = await read(notes, `gebouwen/${encodeURIComponent(id)}`);
  if (json === null) return null;
  const building = Building.parse(json);
  if (building.identificator.objectId !== id || !building.percelen.some(({ objectId }) => objectId === slug))
    throw new SourceFailure('wrong-parcel', 'a building on another parcel');
  return building;
}

async function unitOf(notes: Notes, id: string, buildingId: string) {
  const json = await read(notes, `gebouweenheden/${encodeURIComponent(id)}`);
  if (json === null) return null;
  const unit = Unit.parse(json);
  if (unit.identificator.objectId !== id || unit.gebouw.objectId !== buildingId)
    throw new SourceFailure('wrong-parcel', 'a unit of another building');
  return isThere(unit.gebouweenheidStatus)
    ? recordOf({
        gebouwId: buildingId,
        gebouweenheidId: id,
        functie: unit.functie,
        status: unit.gebouweenheidStatus,
      })
    : null;
}

/** Building register of Basisregisters Vlaanderen, v2: the units of the buildings on a parcel. */
export const buildingRegister: Connector = {
  code: 'BASISREG_GEBOUW',
  items: ['GEBOUWEENHEDEN'],
  endpoint: 'https://api.basisregisters.vlaanderen.be/v2',
  sandboxPath: '/basisregisters/v2',
  concurrency: 8,
  validSeconds: 3_600,
  async ask({ capakey }, wanted, reach) {
    if (capakey === null) return notCovered(wanted, 'no-key', reach.now());
    const slug = capakeySlug(capakey);
    const answer = await answering(reach, async (notes) => {
      // An unknown parcel has an empty list as well: the parcel register says whether there is such a parcel.
      const list = Listed.parse(await read(notes, `gebouwen?capakey=${slug}`));
      if (list.volgende) throw new SourceFailure('incomplete', 'more buildings than one page');
      const buildings = await Promise.all(
        list.gebouwen.map(({ identificator }) => buildingAt(notes, identificator.objectId, slug)),
      );
      const units = buildings.flatMap((building) =>
        building && isThere(building.gebouwStatus)
          ? building.gebouweenheden.map(
              ({ objectId }) => [objectId, building.identificator.objectId] as const,
            )
          : [],
      );
      if (units.length > MOST_UNITS) throw new SourceFailure('incomplete', 'more units than we read');
      const records = await Promise.all(units.map(([id, buildingId]) => unitOf(notes, id, buildingId)));
      return { records: records.filter((record) => record !== null) };
    });
    return new Map(wanted.map((item) => [item, answer]));
  },
};
