import { FORGETTING_FACTS_SQL } from '@vip/subgraph-kit';

export const forgettingFactsMigration = {
  name: '151-forgetting-facts',
  up: `select set_config('vip.kind', 'service', true);${FORGETTING_FACTS_SQL}`,
};
