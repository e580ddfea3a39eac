import { readdirSync, readFileSync } from 'node:fs';
import { catalogueOf, catalogueVersions, itemOf, itemsOf } from '@vip/catalogue';
import { expect, it } from 'vitest';
import { SOURCE_BOOK, sourceEntry } from '../domain/source-book.ts';
import { addressOf } from './reach.ts';
import { ALL_CONNECTORS, connectorOf, CONNECTORS } from './registry.ts';

const PAGES = new URL('../../../../docs/sources/', import.meta.url);

it('has a page, a name and an address for every source', () => {
  const pages = readdirSync(PAGES);
  for (const connector of CONNECTORS) {
    expect(sourceEntry(connector.code)?.name).toBeTruthy();
    expect(pages).toContain(`${connector.code}.md`);
    if (connector.endpoint)
      expect(readFileSync(new URL(`${connector.code}.md`, PAGES), 'utf8')).toContain(connector.endpoint);
  }
});

it('asks only for items whose catalogue entry names the source', () => {
  for (const { code, items } of CONNECTORS)
    for (const item of items) expect(itemOf(catalogueOf(), item)?.sources).toContain(code);
});

it('knows whose every source is that an item of any catalogue names', () => {
  const named = catalogueVersions().flatMap((version) =>
    itemsOf(catalogueOf(version)).flatMap(({ sources }) => sources),
  );
  const known = new Set(SOURCE_BOOK.map(({ code }) => code));
  expect([...new Set(named)].filter((code) => !known.has(code))).toEqual([]);
});

it('has a connector for every source of the catalogue but manual entry and what the platform works out', () => {
  const asked = new Set(ALL_CONNECTORS.map(({ code }) => code));
  const named = itemsOf(catalogueOf()).flatMap(({ sources }) => sources);
  expect([...new Set(named)].filter((code) => !asked.has(code)).toSorted()).toEqual([
    'GEMEENTE_MANUEEL',
    'VIP_AFGELEID',
  ]);
});

it('takes the address that is set, else the sandbox, else the real one; MAGDA has no public one', () => {
  const sandboxUrl = new URL('http://localhost:4100');
  const heritage = connectorOf('OE_WFS')!;
  const cadastre = connectorOf('MAGDA_KADASTER')!;
  const set = { OE_WFS: new URL('https://example.org/wfs') };
  expect(addressOf(heritage, { urls: set, sandboxUrl })?.href).toBe('https://example.org/wfs');
  expect(addressOf(heritage, { urls: {}, sandboxUrl })?.href).toBe('http://localhost:4100/oe/geoserver/wfs');
  expect(addressOf(heritage, { urls: {}, sandboxUrl: null })?.href).toBe(
    'https://geo.onroerenderfgoed.be/geoserver/wfs',
  );
  expect(addressOf(cadastre, { urls: {}, sandboxUrl: null })).toBeNull();
});
