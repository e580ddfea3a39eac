import { FORGETTING_KEYS_SQL } from '@vip/subgraph-kit';

export const forgettingKeysMigration = { name: '152-forgetting-keys', up: FORGETTING_KEYS_SQL };
