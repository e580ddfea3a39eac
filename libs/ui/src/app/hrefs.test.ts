import { expect, it } from 'vitest';
import { insideApp, leavesApp } from './hrefs.ts';

it.each([
  '/auth/login?return=/x',
  '/documents/1.pdf',
  '/invoices/2026-1.pdf',
  '/invoices/2026-1.xml',
  '/payouts/1.xml',
  '/controller/',
  'https://example.org',
  'mailto:a@example.org',
  '/requester/price',
])('lets the browser load %s', (href) => {
  expect(leavesApp(href)).toBe(true);
});

it.each([
  '/',
  '/invoices',
  '/requests/1?tab=2',
  '#map',
  '?page=2',
  '/authors',
  '/payouts',
  '/dossiers/VIP-00014240',
])('follows %s inside the app', (href) => {
  expect(leavesApp(href)).toBe(false);
});

it('makes a path of the platform one of this app when it is, and leaves another app to the browser', () => {
  expect(insideApp('/requester/dossiers/1?item=BOS', '/requester/')).toBe('/dossiers/1?item=BOS');
  expect(insideApp('/requester/about/contact', '/supplier/')).toBe('/requester/about/contact');
});
