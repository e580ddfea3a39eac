import type { Database } from '@vip/subgraph-kit';
import type { MunicipalPorts } from '../../connectors/reach.ts';
import { RegisterRows } from './register-rows.ts';
import { MunicipalSystems } from './systems.ts';

/** What municipalities set and loaded, as connectors reach it. */
export const municipalPorts = (database: Database): MunicipalPorts => ({
  addressOf: (nisCode) =>
    database.asService(async (em) => {
      const system = await new MunicipalSystems(em).of(nisCode);
      if (!system?.active) return null;
      const { url, tokenUrl, clientId, scope } = system;
      return { nisCode, url, oauth: tokenUrl && clientId ? { tokenUrl, clientId, scope } : null };
    }),
  registers: {
    inForce: (nisCode, item) => database.asService((em) => new RegisterRows(em).inForce(nisCode, item)),
    hits: (...about) => database.asService((em) => new RegisterRows(em).hits(...about)),
  },
});
