import { BaseEnv, readEnv } from '@vip/subgraph-kit';

export type Config = ReturnType<typeof readConfig>;

/** Reads the environment once, at start. @throws Error naming every bad variable. */
export const readConfig = (env: Record<string, string | undefined> = process.env) => readEnv(BaseEnv, env);

/** Settings of the import command: all else is on its command line. */
export const readImportConfig = (env: Record<string, string | undefined> = process.env) =>
  readEnv(BaseEnv.pick({ SANDBOX_URL: true }), env);
