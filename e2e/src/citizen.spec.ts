import { fillTheRest, handOver } from './officer.ts';
import { expect, test } from './world.ts';

test('a citizen orders, pays, watches and downloads', async ({
  browser,
  as,
  looksRight,
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
  await jan
    .getByRole('link', { name: 'Naar prijs en gegevens' })
    .or(jan.getByRole('button', { name: 'Naar prijs en gegevens' }))
    .click();
  await expect(jan.getByRole('heading', { name: 'Prijs en gegevens' })).toBeVisible();
  await jan.getByRole('button', { name: /Doel/ }).click();
  await jan.getByRole('option', { name: 'Verkoop', exact: true }).click();
  await jan.getByRole('textbox', { name: /E-mail voor dit dossier/ }).fill('jan.peeters@example.be');
  await looksRight(jan, 'price');

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
