import { createHash, createVerify, generateKeyPairSync } from 'node:crypto';
import { XmlC14NMode, XmlDocument, type XmlElement } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { addressCriteria } from '../energy/epc.ts';
import { ADDRESS, NOON } from '../fixtures/local-source.ts';
import { magdaEnvelope } from './magda.ts';
import { readXml, textAt } from './xml.ts';

const SERVICE = { name: 'GeefEpc', version: '02.01.0000', namespace: 'urn:test' } as const;
const keys = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const signing = {
  cert: '-----BEGIN CERTIFICATE-----\nTUlJQg==\n-----END CERTIFICATE-----\n',
  key: keys.privateKey,
};
const party = { identification: 'vip & co <test>', hoedanigheid: '102' };
const tricky = addressCriteria({ ...ADDRESS, street: `Jan "d'Hondt" & Zoon > straat`, id: 'a"b&c' });
const envelope = (more: object) => magdaEnvelope(SERVICE, { ...party, ...more }, tricky, 'ref-1', NOON);

const NAMESPACES = {
  s: 'http://schemas.xmlsoap.org/soap/envelope/',
  ds: 'http://www.w3.org/2000/09/xmldsig#',
  wsu: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd',
};
/** Another implementation's canonical form of a part of the message: what the receiver will digest. */
function canonical(text: string, path: string): string {
  const document = XmlDocument.fromString(text);
  try {
    const node = document.get(path, NAMESPACES) as XmlElement;
    return node.canonicalizeToString({ mode: XmlC14NMode.XML_C14N_EXCLUSIVE_1_0 });
  } finally {
    document.dispose();
  }
}

describe('a signed message to MAGDA', () => {
  const text = envelope({ signing });
  const value = (path: string) => {
    const document = XmlDocument.fromString(text);
    try {
      return (document.get(path, NAMESPACES) as XmlElement).content;
    } finally {
      document.dispose();
    }
  };

  it.each([
    ['body', '//s:Body'],
    ['time', '//wsu:Timestamp'],
  ])('digests its %s as the receiver will', (id, path) => {
    const digest = createHash('sha256').update(canonical(text, path)).digest('base64');
    expect(value(`//ds:Reference[@URI='#${id}']/ds:DigestValue`)).toBe(digest);
  });

  it('is verified with the public key, and not when a letter of the question changes', () => {
    const signature = value('//ds:SignatureValue');
    const verify = (info: string) =>
      createVerify('RSA-SHA256').update(info).verify(keys.publicKey, signature, 'base64');
    expect(verify(canonical(text, '//ds:SignedInfo'))).toBe(true);
    expect(verify(canonical(text, '//ds:SignedInfo').replace('#body', '#Body'))).toBe(false);
    const changed = text.replace('<PostCode>9000', '<PostCode>9001');
    expect(canonical(changed, '//s:Body')).not.toBe(canonical(text, '//s:Body'));
  });
});

it('sends a user name when the connection has one, and no security header without', () => {
  const document = readXml(envelope({ username: 'vip', password: 'a<b' }));
  expect(textAt(document, 'Envelope', 'Header', 'Security', 'UsernameToken', 'Password')).toBe('a<b');
  expect(envelope({})).toContain('<soapenv:Header></soapenv:Header>');
});

it('says who asks, and writes a difficult street so that it comes back whole', () => {
  const document = readXml(envelope({}));
  const body = ['Envelope', 'Body', 'GeefEpc', 'Verzoek'] as const;
  expect(textAt(document, ...body, 'Context', 'Bericht', 'Afzender', 'Identificatie')).toBe(
    'vip & co <test>',
  );
  expect(textAt(document, ...body, 'Vragen', 'Vraag', 'Inhoud', 'Criteria', 'Adres', 'Straat', 'Naam')).toBe(
    `Jan "d'Hondt" & Zoon > straat`,
  );
});
