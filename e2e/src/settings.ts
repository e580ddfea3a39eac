import { tmpdir } from 'node:os';
import { join } from 'node:path';

const gateway = Number(process.env['E2E_PORT'] ?? 4700);

// Kept in the environment, so that the workers, processes of their own, find the same folder.
const dataDir = (process.env['E2E_DATA_DIR'] ??= join(tmpdir(), `vip-e2e-${process.pid}`));

/** Where the platform under test listens; its own ports, so that a running `npm start` is left alone. */
export const ports = {
  gateway,
  sandbox: Number(process.env['E2E_SANDBOX_PORT'] ?? gateway + 50),
  dataDir,
} as const;

export const browserPath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
