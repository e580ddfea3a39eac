import type { Caller } from '@vip/domain-kit';
import { suggestedMapping, type RegisterWithVersions } from '../../commands/municipal/read-registers.ts';
import { mayManageSources } from '../../domain/municipal/rights.ts';
import { versionActions } from '../../domain/municipal/register.ts';
import { tableProblemText } from '../../files/table-problem.ts';
import { itemStub } from './present-sources.ts';
import { MunicipalRegisterType, RegisterVersionType } from './register.type.ts';

export const presentRegister = (register: RegisterWithVersions, caller: Caller): MunicipalRegisterType =>
  Object.assign(new MunicipalRegisterType(), {
    id: register.id,
    nisCode: register.nisCode,
    name: register.name,
    items: register.itemCodes.map(itemStub),
    versions: register.versions.map((version) => {
      const { layout, uploadedBy, loadedBy, failure } = version;
      return Object.assign(new RegisterVersionType(), {
        ...version,
        inForce: register.currentVersion === version.id,
        format: layout.format,
        columns: layout.columns,
        sample: layout.sample,
        hasGeometry: layout.hasGeometry,
        mapping: suggestedMapping(version, register.mapping),
        failure: failure === null ? null : tableProblemText(failure, caller.language),
        uploadedBy: uploadedBy.name,
        loadedBy: loadedBy?.name ?? null,
        availableActions: mayManageSources(caller, register.nisCode)
          ? versionActions(version, register.currentVersion)
          : [],
      });
    }),
  });
