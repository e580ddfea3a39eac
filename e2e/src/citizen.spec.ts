import { fillTheRest, handOver } from './officer.ts';
import { expect, test } from './world.ts';

test('a citizen orders, pays, watches and downloads', async ({
  browser,
  as,
  looksRight,
  focusStaysInSight,
  sandbox,
  baseURL,
}) => {
  const context = await browser.newContext();
  const jan = await context.newPage();
  await jan.goto(`${baseURL}/requester/`);

  // The price is there before anybody signs in.
  await jan.getByRole('combobox', { name: /Adres of CaPaKey/ }).fill('Rietkaai 27');
  await jan
    .getByRole('option', { name: /Rietkaai 27/ })
    .first()
    .click();
  await expect(jan.getByText('1 perceel gekozen')).toBeVisible();
  await expect(jan.getByText('€ 134,92').first()).toBeVisible();
  await looksRight(jan, 'search');
  await focusStaysInSight(jan);
  await jan
    .getByRole('link', { name: 'Naar prijs en gegevens' })
    .or(jan.getByRole('button', { name: 'Naar prijs en gegevens' }))
    .click();
  await expect(jan.getByRole('heading', { name: 'Prijs en gegevens' })).toBeVisible();
  await jan.getByRole('button', { name: /Doel/ }).click();
  await jan.getByRole('option', { name: 'Verkoop', exact: true }).click();
  await jan.getByRole('textbox', { name: /E-mail voor dit dossier/ }).fill('jan.peeters@example.be');
  await looksRight(jan, 'price');
  await focusStaysInSight(jan);

  // Signing in brings him back with everything he filled in.
  await jan
    .getByRole('button', { name: 'Aanmelden en indienen' })
    .or(jan.getByRole('link', { name: 'Aanmelden en indienen' }))
    .click();
  await jan.getByLabel('Gebruikersnaam').fill('jan.peeters');
  await jan.getByLabel('Wachtwoord').fill('vip');
  await jan.getByRole('button', { name: 'Aanmelden', exact: true }).click();
  await expect(jan.getByRole('textbox', { name: /E-mail voor dit dossier/ })).toHaveValue(
    'jan.peeters@example.be',
  );
  await jan.getByRole('button', { name: 'Indienen en betalen' }).click();

  // The provider's own page; our page follows its webhook, not the browser's return.
  await jan.getByRole('button', { name: 'Betalen', exact: true }).click();
  await expect(jan.getByText('Uw aanvraag is goed aangekomen.')).toBeVisible();
  await looksRight(jan, 'receipt');
  await jan
    .getByRole('link', { name: /volgen|Volg/ })
    .first()
    .click();
  const number = /VIP-\d{8}/;
  await expect(jan.getByText(number).first()).toBeVisible();
  const dossier = number.exec(await jan.getByRole('main').innerText())![0];
  await looksRight(jan, 'follow');

  // The town fills in and validates; nothing is reloaded on his screen.
  const nele = await as('nele.goossens', { start: `/supplier/dossiers/${dossier}` });
  await expect(nele.getByRole('heading', { name: /Rietkaai 27/ })).toBeVisible();
  await expect(async () => expect(await fillTheRest(nele, dossier)).toBe(0)).toPass();
  await handOver(nele);
  const karel = await as('karel.wouters', { start: `/controller/dossiers/${dossier}` });
  await karel.getByRole('button', { name: /Valideren/ }).click();
  await expect(karel.getByText('Gevalideerd en geleverd.')).toBeVisible();
  await expect(jan.getByText('Gevalideerd').first()).toBeVisible();

  await jan.goto(`${baseURL}/requester/dossiers/${dossier}`);
  await looksRight(jan, 'dossier');
  const [download] = await Promise.all([
    jan.waitForEvent('download'),
    jan.getByRole('link', { name: /pdf/i }).first().click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${dossier}-1.pdf`);

  await expect(async () => {
    const subjects = (await sandbox.mails())
      .filter(({ to }) => to.includes('jan.peeters@example.be'))
      .map(({ subject }) => subject);
    expect(subjects.length).toBeGreaterThanOrEqual(2);
  }).toPass();
  await context.close();
});

test('a newcomer finds a parcel step by step, with the keyboard only', async ({
  browser,
  looksRight,
  baseURL,
}) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${baseURL}/requester/`);
  await page.getByRole('button', { name: 'Stap voor stap' }).press('Enter');
  const step = (name: string) => page.getByRole('combobox', { name });
  const { keyboard } = page;

  // Nothing is chosen yet, and still every step is reached and says what it waits for.
  await expect(step('Gemeente')).toBeFocused();
  await keyboard.press('Tab');
  await expect(step('Straat')).toBeFocused();
  await expect(step('Straat')).toHaveAccessibleDescription('Kies eerst een gemeente.');
  await keyboard.press('Shift+Tab');

  await keyboard.type('gen');
  await expect(page.getByRole('option')).toHaveCount(1);
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(step('Gemeente')).toHaveValue('Gent');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await keyboard.press('Tab');
  await keyboard.type('rietkai');
  await expect(page.getByRole('option').first()).toHaveText(/Rietkaai/);
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await keyboard.press('Tab');
  await keyboard.type('27');
  await expect(page.getByRole('option', { name: '27', exact: true })).toBeVisible();
  // Typed in full and left: that is the choice.
  await keyboard.press('Tab');
  await expect(page.getByText('Dit perceel:')).toBeVisible();
  await looksRight(page, 'steps');
  await page.getByRole('button', { name: 'Perceel toevoegen' }).press('Enter');
  await expect(page.getByText('1 perceel gekozen')).toBeVisible();
  await expect(page.getByText(/^Rietkaai 27/).first()).toBeVisible();

  // The other way ends in the same parcel; chosen twice, it stands in the list once.
  const key = /^\d{5}([A-Z])(\d{4})/.exec(new URL(page.url()).searchParams.get('p')!.replaceAll(',', ' '))!;
  await page.getByRole('button', { name: 'Stap voor stap' }).press('Enter');
  await keyboard.type('gent');
  await keyboard.press('Tab');
  await page.getByRole('radio', { name: 'Met het kadaster' }).click();
  await step('Kadastrale afdeling').focus();
  await keyboard.type(key[0].slice(0, 5));
  await expect(page.getByRole('option', { name: new RegExp(key[0].slice(0, 5)) })).toHaveCount(1);
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await keyboard.press('Tab');
  await keyboard.type(key[1]!);
  await keyboard.press('Tab');
  await keyboard.type(key[2]!);
  await expect(page.getByRole('option', { name: new RegExp(`^${Number(key[2])}`) }).first()).toBeVisible();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await looksRight(page, 'steps by cadastre');
  await page.getByRole('button', { name: 'Perceel toevoegen' }).press('Enter');
  await expect(page.getByText(/[12] perce(el|len) gekozen/)).toBeVisible();
  await context.close();
});
