import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { machine, type Machine } from './machine.ts';
import { cast, sandbox, type Cast, type Sandbox } from './sandbox.ts';

interface World {
  /** A browser of one person, signed in through the identity provider, in the capacity named. */
  readonly as: (username: string, options?: { capacity?: string; start?: string }) => Promise<Page>;
  /** A machine client with its own key. */
  readonly client: (id: string) => Promise<Machine>;
  readonly sandbox: Sandbox;
  readonly cast: Cast;
  /** Checks accessibility at 1440 and 390 wide, and keeps a picture of both. */
  readonly looksRight: (page: Page, name: string) => Promise<void>;
}

const WIDTHS = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;

async function signIn(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel('Gebruikersnaam').fill(username);
  await page.getByLabel('Wachtwoord').fill(password);
  await page.getByRole('button', { name: 'Aanmelden', exact: true }).click();
}

export const test = base.extend<World>({
  cast: async ({}, use) => use(await cast()),
  sandbox: async ({}, use) => {
    await use(sandbox);
    await sandbox.restore();
  },
  as: async ({ browser, cast: people }, use) => {
    const contexts: { close(): Promise<void> }[] = [];
    await use(async (username, { capacity, start = '/requester/' } = {}) => {
      const person = people.people.find((one) => one.username === username);
      if (!person) throw new Error(`The cast has no ${username}`);
      const context = await browser.newContext();
      contexts.push(context);
      const page = await context.newPage();
      page.on('pageerror', (error) => {
        throw new Error(`The page of ${username} failed: ${error.message}`);
      });
      await page.goto(`/auth/login?return=${encodeURIComponent(start)}`);
      await signIn(page, username, person.password);
      if (capacity)
        await page
          .getByRole('button', { name: new RegExp(capacity) })
          .or(page.getByRole('radio', { name: new RegExp(capacity) }))
          .first()
          .click();
      await page.waitForURL((url) => url.pathname.startsWith(start.split('?')[0]!));
      return page;
    });
    for (const context of contexts) await context.close();
  },
  client: async ({ cast: people }, use) => use((id) => machine(people, id)),
  looksRight: async ({}, use, info) =>
    use(async (page, name) => {
      const before = page.viewportSize();
      for (const size of WIDTHS) {
        await page.setViewportSize(size);
        // As tall as the page: what lies under a bar that sticks to the bottom counts as a target too small, wherever one happens to have scrolled.
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        await page.setViewportSize({ ...size, height: Math.max(size.height, height) });
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
          .analyze();
        await page.setViewportSize(size);
        await page.screenshot({ path: info.outputPath(`${name}-${size.width}.png`), fullPage: true });
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(', ')}`),
          `${name} at ${size.width} wide`,
        ).toEqual([]);
      }
      if (before) await page.setViewportSize(before);
    }),
});

export { expect };
