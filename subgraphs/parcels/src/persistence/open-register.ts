import { openDatabase, type Database } from '@vip/subgraph-kit';
import { MIGRATIONS } from './migrations.ts';
import { Parcel } from './parcel.entity.ts';
import { BuildingUnit, Division, Municipality } from './place.entities.ts';

/** Opens the tables of the register and brings them up to date. */
export const openRegister = (url: string, poolSize?: number): Promise<Database> =>
  openDatabase({
    url,
    schema: 'parcels',
    entities: [Parcel, Municipality, Division, BuildingUnit],
    migrations: MIGRATIONS,
    ...(poolSize && { poolSize }),
  });
