import type { AddressInput, MunicipalityRow, ParcelRow } from '../domain/import-rows.ts';
import { streetName, townName } from './synthetic-names.ts';

/**
 * A made-up Flanders of any size: towns on a grid over the whole region, blocks of twenty parcels back to back
 * between streets. Number n is always the same parcel, so nothing is kept while millions stream by.
 */

/** Where it lies, EPSG:31370, in metres: the box of Flanders. */
const WEST = 24_000;
const SOUTH = 154_000;
const EAST = 256_000;
const NORTH = 243_000;
const TOWNS_WIDE = 17;
const TOWNS_HIGH = 17;
export const TOWNS = TOWNS_WIDE * TOWNS_HIGH;

const LOT_WIDTH = 10;
const LOT_DEPTH = 40;
const LOTS_IN_A_ROW = 10;
const LOTS_IN_A_BLOCK = 2 * LOTS_IN_A_ROW;
const STREET_WIDTH = 10;
const BLOCK_WIDTH = LOTS_IN_A_ROW * LOT_WIDTH + STREET_WIDTH;
const BLOCK_HEIGHT = 2 * LOT_DEPTH + STREET_WIDTH;
/** A street runs along so many blocks before it has another name: some 80,000 streets for four million parcels. */
const BLOCKS_IN_A_STREET = 2;
/** Of ten parcels, so many have a house with an address; the rest is garden and field. */
const HOUSES_OF_TEN = 7;
const PARCELS_IN_A_DIVISION = 5_000;
const PARCELS_IN_A_SECTION = 1_000;

/** NIS codes and divisions from 90000 on are nobody's: made-up parcels are never taken for real ones. */
const FIRST_CODE = 90_000;
const SECTIONS = 'ABCDE';
const LETTERS = 'ABCDEFGHKLMNPRSTVWXY';

export const syntheticMunicipality = (town: number): MunicipalityRow => ({
  nisCode: String(FIRST_CODE + town),
  name: townName(town),
  province: 'Verzonnen',
});

export interface Synthesis {
  readonly count: number;
  readonly parcel: (n: number) => ParcelRow;
  readonly municipalities: readonly MunicipalityRow[];
}

/** @param count how many parcels the whole has; it decides how many a town has, so where each lies. */
export function synthesize(count: number): Synthesis {
  const inTown = Math.ceil(count / TOWNS);
  const blocksInTown = Math.ceil(inTown / LOTS_IN_A_BLOCK);
  const blocksWide = Math.ceil(Math.sqrt(blocksInTown));
  const divisionsInTown = Math.ceil(inTown / PARCELS_IN_A_DIVISION);

  const parcel = (n: number): ParcelRow => {
    const town = Math.floor(n / inTown);
    const own = n % inTown;
    const block = Math.floor(own / LOTS_IN_A_BLOCK);
    const lot = own % LOTS_IN_A_BLOCK;
    const row = Math.floor(lot / LOTS_IN_A_ROW);
    const townX = WEST + ((EAST - WEST) / TOWNS_WIDE) * (town % TOWNS_WIDE);
    const townY = SOUTH + ((NORTH - SOUTH) / TOWNS_HIGH) * Math.floor(town / TOWNS_WIDE);
    const x = Math.round(townX + (block % blocksWide) * BLOCK_WIDTH + (lot % LOTS_IN_A_ROW) * LOT_WIDTH);
    const y = Math.round(townY + Math.floor(block / blocksWide) * BLOCK_HEIGHT + row * LOT_DEPTH);
    const [right, top] = [x + LOT_WIDTH, y + LOT_DEPTH];
    const division = String(FIRST_CODE + town * divisionsInTown + Math.floor(own / PARCELS_IN_A_DIVISION));
    const inDivision = own % PARCELS_IN_A_DIVISION;
    const section = SECTIONS[Math.floor(inDivision / PARCELS_IN_A_SECTION)]!;
    const number = (inDivision % PARCELS_IN_A_SECTION) + 1;
    const capakey = `${division}${section}${String(number).padStart(4, '0')}/00${LETTERS[own % LETTERS.length]}000`;
    return {
      capakey,
      nisCode: String(FIRST_CODE + town),
      division,
      divisionName: `${townName(town).toUpperCase()} ${Math.floor(own / PARCELS_IN_A_DIVISION) + 1} AFD`,
      section,
      status: 'CURRENT',
      areaM2: LOT_WIDTH * LOT_DEPTH,
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [x, y],
            [right, y],
            [right, top],
            [x, top],
            [x, y],
          ],
        ],
      },
      bounds: { minX: x, minY: y, maxX: right, maxY: top },
      center: [x + LOT_WIDTH / 2, y + LOT_DEPTH / 2],
      versionDate: '2026-01-01',
      addresses: lot % 10 < HOUSES_OF_TEN ? [addressOf(n, town, block, lot)] : [],
      buildingUnits: null,
      successors: null,
    };
  };
  return {
    count,
    parcel,
    municipalities: Array.from({ length: TOWNS }, (_, town) => syntheticMunicipality(town)),
  };
}

function addressOf(n: number, town: number, block: number, lot: number): AddressInput {
  const street = streetName(town, Math.floor(block / BLOCKS_IN_A_STREET));
  const place = (block % BLOCKS_IN_A_STREET) * LOTS_IN_A_BLOCK + lot;
  const houseNumber = String(place + 1);
  const postalCode = String(1_000 + town * 30);
  const municipalityName = townName(town);
  return {
    id: String(90_000_000 + n),
    street,
    houseNumber,
    boxNumber: null,
    postalCode,
    municipalityName,
    fullAddress: `${street} ${houseNumber}, ${postalCode} ${municipalityName}`,
    status: 'inGebruik',
  };
}
