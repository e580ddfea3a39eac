import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { browserPath, ports } from './src/settings.ts';

/** The stories run against the whole platform, started fresh with its own data folder and ports. */
export default defineConfig({
  testDir: './src',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results/e2e',
  // The stories share one platform and its queues: one after the other, as on two cores they would be anyway.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 300_000,
  expect: { timeout: 40_000 },
  reporter: [['list'], ['json', { outputFile: '../test-results/e2e.json' }]],
  use: {
    baseURL: `http://localhost:${ports.gateway}`,
    locale: 'nl-BE',
    timezoneId: 'Europe/Brussels',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(existsSync(browserPath) ? { executablePath: browserPath } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: process.env['E2E_RUNNING']
    ? undefined
    : {
        command: 'node tools/start.mjs',
        cwd: new URL('..', import.meta.url).pathname,
        url: `http://localhost:${ports.gateway}/health/ready`,
        timeout: 180_000,
        gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
        env: {
          PORT: String(ports.gateway),
          SANDBOX_PORT: String(ports.sandbox),
          DATA_DIR: ports.dataDir,
          LOG_LEVEL: 'warn',
        },
        stdout: 'ignore',
      },
});
