import { expect, test } from './world.ts';

test('a supplier reads the settings and decides nothing', async ({ as, looksRight }) => {
  const nele = await as('nele.goossens', { start: '/controller/settings' });
  await expect(nele.getByRole('heading', { level: 1, name: 'Instellingen: Gent' })).toBeVisible();
  await expect(nele.getByText('De kwaliteitscontroleur van uw gemeente beslist hierover.')).toBeVisible();
  await expect(nele.getByRole('button', { name: /bewaren|aanzetten/i })).toHaveCount(0);
  await looksRight(nele, 'settings-read');
});
