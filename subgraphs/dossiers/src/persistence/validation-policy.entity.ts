import { defineEntity, p } from '@mikro-orm/core';
import type { Party, RequestPurpose } from '@vip/domain-kit';

const KeptPolicySchema = defineEntity({
  name: 'KeptPolicy',
  tableName: 'validation_policy',
  properties: {
    nisCode: p.string().primary(),
    version: p.integer(),
    active: p.boolean(),
    from: p.date().$type<string>().fieldName('starts_on'),
    keptItems: p.array(),
    keptSections: p.array(),
    samplePercent: p.integer(),
    excludedPurposes: p.array().$type<RequestPurpose[]>(),
    decidedAt: p.datetime(),
    decidedBy: p.json<Party>(),
  },
});

/** What a municipality decided about automatic validation; no row until it decides. What was before is in the facts. */
export class KeptPolicy extends KeptPolicySchema.class {}
KeptPolicySchema.setClass(KeptPolicy);
