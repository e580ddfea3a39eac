import type { MunicipalSources } from '../../commands/municipal/read-sources.ts';
import { ItemDefinitionType } from '../source.type.ts';
import { MunicipalityType } from '../municipality.type.ts';
import { MunicipalSourcesType, MunicipalSystemType } from './sources.type.ts';

export const itemStub = (code: string): ItemDefinitionType =>
  Object.assign(new ItemDefinitionType(), { code });

export const PUBLIC_KEYS_PATH = '/.well-known/vip-sources.json';

export function presentSources(
  { nisCode, system, answerable }: MunicipalSources,
  publicUrl: string,
): MunicipalSourcesType {
  return Object.assign(new MunicipalSourcesType(), {
    nisCode,
    municipality: Object.assign(new MunicipalityType(), { nisCode }),
    system:
      system &&
      Object.assign(new MunicipalSystemType(), {
        ...system,
        items: system.items.map(itemStub),
        oauth:
          system.tokenUrl && system.clientId
            ? { tokenUrl: system.tokenUrl, clientId: system.clientId, scope: system.scope }
            : null,
        updatedBy: system.updatedBy.name,
      }),
    answerableItems: answerable.map(itemStub),
    publicKeys: `${publicUrl.replace(/\/+$/, '')}${PUBLIC_KEYS_PATH}`,
  });
}
