import { expect, it } from 'vitest';
import { leavesApp } from './hrefs.ts';

it.each([
  '/auth/login?return=/x',
  '/documents/1.pdf',
  '/invoices/2026-1.pdf',
  '/controller/',
  'https://example.org',
  'mailto:a@example.org',
  '/requester/price',
])('lets the browser load %s', (href) => {
  expect(leavesApp(href)).toBe(true);
});

it.each(['/', '/invoices', '/requests/1?tab=2', '#map', '?page=2', '/authors', '/dossiers/VIP-00014240'])(
  'follows %s inside the app',
  (href) => {
    expect(leavesApp(href)).toBe(false);
  },
);
