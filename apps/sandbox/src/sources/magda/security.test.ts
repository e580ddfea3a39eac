import { readFileSync } from 'node:fs';
import { createHash, createSign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { securityFault } from './security.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const SOAP = 'http://schemas.xmlsoap.org/soap/envelope/';
const OASIS = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-';
const WSU = `${OASIS}wssecurity-utility-1.0.xsd`;
const DS = 'http://www.w3.org/2000/09/xmldsig#';
const FIXTURES = new URL('../../../../../subgraphs/sources/src/connectors/fixtures/magda/', import.meta.url);
const pem = (name: string): string => readFileSync(new URL(name, FIXTURES), 'utf8');
const digest = (part: string): string => createHash('sha256').update(part).digest('base64');

/** A message as another implementation writes it: signed over body and time, in canonical form. */
function signed(question: string, { signsTime = true } = {}): string {
  const body = `<s:Body xmlns:s="${SOAP}" xmlns:wsu="${WSU}" wsu:Id="b">${question}</s:Body>`;
  const time = `<wsu:Timestamp xmlns:wsu="${WSU}" wsu:Id="t"><wsu:Created>2026-03-01T11:59:00Z</wsu:Created><wsu:Expires>2026-03-01T12:04:00Z</wsu:Expires></wsu:Timestamp>`;
  const reference = (id: string, part: string): string =>
    `<ds:Reference URI="#${id}"><ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"></ds:DigestMethod><ds:DigestValue>${digest(part)}</ds:DigestValue></ds:Reference>`;
  const info = `<ds:SignedInfo xmlns:ds="${DS}">${reference('b', body)}${signsTime ? reference('t', time) : ''}</ds:SignedInfo>`;
  const value = createSign('RSA-SHA256').update(info).sign(pem('client.key.pem'), 'base64');
  const der = pem('client.pem').replace(/-----[^-]+-----|\s/g, '');
  return `<s:Envelope xmlns:s="${SOAP}"><s:Header><wsse:Security xmlns:wsse="${OASIS}wssecurity-secext-1.0.xsd"><wsse:BinarySecurityToken>${der}</wsse:BinarySecurityToken>${time}<ds:Signature xmlns:ds="${DS}">${info}<ds:SignatureValue>${value}</ds:SignatureValue></ds:Signature></wsse:Security></s:Header>${body}</s:Envelope>`;
}

describe('a signed message', () => {
  const message = signed('<q>44021</q>');
  const fault = (text: string, now = NOW) => securityFault(text, { signed: true }, now);

  it('stands when nothing in it was changed', () => {
    expect(fault(message)).toBeNull();
  });
  it('does not stand when its question was changed', () => {
    expect(fault(message.replace('44021', '44022'))).toMatch(/gewijzigd/);
  });
  it('does not stand when its time was changed', () => {
    expect(fault(message.replace('12:04', '13:04'))).toMatch(/gewijzigd/);
  });
  it('does not stand when the signature leaves its time out', () => {
    expect(fault(signed('<q/>', { signsTime: false }))).toMatch(/gewijzigd/);
  });
  it('does not stand when another body was put in front of the signed one', () => {
    const wrapped = message
      .replace('<s:Header>', '<s:Header><old>')
      .replace('</s:Header>', '</old></s:Header>');
    expect(fault(wrapped)).toMatch(/niet ondertekend/);
  });
  it('does not stand when it has ended', () => {
    expect(fault(message, new Date('2026-03-01T12:20:00Z'))).toMatch(/verlopen/);
  });
  it('is not asked for where the rules do not', () => {
    expect(securityFault('<a/>', { signed: false }, NOW)).toBeNull();
    expect(securityFault('<a/>', { signed: true }, NOW)).toMatch(/niet ondertekend/);
  });
});
