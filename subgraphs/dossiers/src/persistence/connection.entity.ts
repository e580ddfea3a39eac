import { defineEntity, p } from '@mikro-orm/core';
import type { Day, MunicipalIntegration } from '@vip/domain-kit';

const MunicipalConnectionSchema = defineEntity({
  name: 'MunicipalConnection',
  tableName: 'municipality_connection',
  properties: {
    nisCode: p.string().primary(),
    version: p.integer().primary(),
    connectedFrom: p.date().$type<Day | null>(),
    connectedUntil: p.date().$type<Day | null>(),
    integration: p.string().$type<MunicipalIntegration>(),
    reason: p.text().$type<string | null>(),
    undoes: p.integer().$type<number | null>(),
    decidedAt: p.datetime(),
  },
});
/** One decision on when one can order in a municipality; never changed, the highest version holds. */
export class MunicipalConnection extends MunicipalConnectionSchema.class {}
MunicipalConnectionSchema.setClass(MunicipalConnection);
