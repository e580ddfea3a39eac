import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { buildAll } from '../build/build.ts';
import { refuseHeavyApps } from '../build/first-load.ts';
import { checkAll, type Outcome } from '../check/steps.ts';
import { gatewayFiles } from '../codegen/generated.ts';
import { inRoot, root } from '../root.ts';
import { findBrowser } from './browser.ts';
import { playwrightTotals, sum, totalsOf, vitestTotals, type Totals } from './totals.ts';

// npm test: everything that CI runs. The last line is the totals of vitest and the browser stories;
// a step before them that fails (build, types, lint, format, composition) counts as one failure.

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const NOTHING: Totals = { passed: 0, failed: 0 };
const REPORTS = inRoot('dist/reports');

async function attempt(name: string, work: () => unknown): Promise<Totals> {
  try {
    await work();
    return told({ name, ok: true, said: '' });
  } catch (error) {
    return told({ name, ok: false, said: error instanceof Error ? error.message : String(error) });
  }
}

function told({ name, ok, said }: Outcome): Totals {
  say(`${ok ? 'ok    ' : 'FAILED'} ${name}${ok || !said ? '' : `\n${said}`}`);
  return ok ? NOTHING : { passed: 0, failed: 1 };
}

/** Runs a test runner with its own output on the screen. Answers whether it ended well. */
function runner(bin: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [inRoot('node_modules', bin), ...args], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}

async function unitTests(): Promise<Totals> {
  const file = `${REPORTS}/vitest.json`;
  const endedWell = await runner('vitest/vitest.mjs', [
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  return totalsOf(file, vitestTotals, endedWell);
}

async function stories(): Promise<Totals> {
  const config = ['e2e/playwright.config.ts', 'playwright.config.ts'].find((path) =>
    existsSync(inRoot(path)),
  );
  if (!config) {
    say('not there yet, skipped: the browser stories of e2e');
    return NOTHING;
  }
  const file = `${REPORTS}/playwright.json`;
  let browser: string;
  try {
    browser = findBrowser(say);
  } catch (error) {
    return told({
      name: 'browser stories',
      ok: false,
      said: error instanceof Error ? error.message : String(error),
    });
  }
  const endedWell = await runner(
    '@playwright/test/cli.js',
    ['test', `--config=${config}`, '--reporter=list,json'],
    { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
  );
  return totalsOf(file, playwrightTotals, endedWell);
}

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const totals: Totals[] = [
  await attempt('build', async () => {
    const broken = await buildAll(say);
    if (broken.length > 0) throw new Error(`cannot build ${broken.join(', ')}`);
  }),
  await attempt('first load of the apps', () => refuseHeavyApps()),
  await attempt('composition', gatewayFiles),
];
for (const outcome of await checkAll()) totals.push(told(outcome));
totals.push(await unitTests(), await stories());
const { passed, failed } = sum(totals);
say(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
