import type { Role } from '@vip/domain-kit';

/** Who may open an officer's screen; its door and the menu that leads to it read the same list. */
export const MAY_OPEN = {
  WORK_LIST: ['SUPPLIER', 'CONTROLLER'],
  CONTROL: ['CONTROLLER'],
  INSIGHT: ['SUPPLIER', 'CONTROLLER', 'FINANCE_MANAGER', 'PLATFORM_ADMIN'],
  SOURCES: ['CONTROLLER', 'PLATFORM_ADMIN', 'AUDITOR'],
  LOG: ['AUDITOR'],
  MUNICIPALITIES: ['PLATFORM_ADMIN'],
  PRICES: ['PLATFORM_ADMIN'],
  SETTLEMENTS: ['FINANCE_MANAGER'],
  /** Who works in the municipality reads its settings; its controller decides them. */
  SETTINGS: ['SUPPLIER', 'CONTROLLER', 'FINANCE_MANAGER'],
  BANK: ['PLATFORM_ADMIN', 'AUDITOR'],
  PAYOUTS: ['PLATFORM_ADMIN'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;
