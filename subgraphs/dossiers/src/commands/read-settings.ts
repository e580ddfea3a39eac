import type { MunicipalIntegration } from '@vip/domain-kit';
import type { Context, PolicyAsKept } from '../context.ts';
import { maySeeSettings } from '../domain/settings-access.ts';

/** How a municipality takes part, and what it decided itself. */
export interface Settings {
  readonly nisCode: string;
  readonly integration: MunicipalIntegration;
  readonly contactEmail: string | null;
  /** Of the settings; the policy has a version of its own. */
  readonly version: number;
  readonly policy: PolicyAsKept;
}

/**
 * The settings of a municipality, one's own when none is named.
 * @returns null when it is not there, or not the caller's to read.
 */
export async function readSettings(
  { caller, municipalities }: Pick<Context, 'caller' | 'municipalities'>,
  named?: string | null,
): Promise<Settings | null> {
  const nisCode = named ?? caller.nisCode;
  if (!nisCode || !maySeeSettings(caller, nisCode)) return null;
  const [settings, policy] = await Promise.all([
    municipalities.settings(nisCode),
    municipalities.policy(nisCode),
  ]);
  if (!settings) return null;
  const { integration, contactEmail, version } = settings;
  return { nisCode, integration, contactEmail, version, policy };
}
