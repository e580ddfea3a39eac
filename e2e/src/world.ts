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
  /** Tabs through a screen at 390 wide, there and back, and checks that what has the focus is never wholly under something else (WCAG 2.2, 2.4.11). */
  readonly focusStaysInSight: (page: Page) => Promise<void>;
}

const WIDTHS = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;

/** More stops than any screen has: a page that keeps moving the focus ends here. */
const MOST_STOPS = 250;

/** What has the focus: its place in the page's order of stops, a name for people, and whether any of it is on top where it stands. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const [x0, x1] = [Math.max(left, 0), Math.min(right, innerWidth)];
    const [y0, y1] = [Math.max(top, 0), Math.min(bottom, innerHeight)];
    const seen = [0.05, 0.5, 0.95].some((across) =>
      [0.05, 0.5, 0.95].some((down) => {
        const on = document.elementFromPoint(x0 + across * (x1 - x0), y0 + down * (y1 - y0));
        return x1 > x0 && y1 > y0 && on !== null && (element.contains(on) || on.contains(element));
      }),
    );
    const order = [...document.querySelectorAll('*')].indexOf(element);
    const text = (element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 60);
    return { order, seen, name: `${element.tagName.toLowerCase()} "${text}"` };
  });

/** The stops of a page in one direction whose focus cannot be seen. */
async function hiddenStops(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<string[]> {
  const hidden: string[] = [];
  const been = new Set<number>();
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press(key);
    const at = await focused(page);
    if (!at || been.has(at.order)) break;
    been.add(at.order);
    if (!at.seen) hidden.push(`${key}: ${at.name}`);
  }
  return hidden;
}

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
  focusStaysInSight: async ({}, use) =>
    use(async (page) => {
      const before = page.viewportSize();
      await page.setViewportSize(WIDTHS[1]);
      await page.evaluate(() => {
        scrollTo(0, 0);
        (document.activeElement as HTMLElement | null)?.blur();
      });
      const hidden = [...(await hiddenStops(page, 'Tab')), ...(await hiddenStops(page, 'Shift+Tab'))];
      expect(hidden, 'what has the focus and cannot be seen').toEqual([]);
      if (before) await page.setViewportSize(before);
    }),
});

export { expect };
