import { createHash, createSign } from 'node:crypto';

/** WS-Security of one connection: a user name, a signature, both, or none. */
export interface MagdaSecurity {
  readonly username?: string;
  readonly password?: string;
  /** PEM. The message is signed with it (RSA, X.509 token). */
  readonly signing?: { readonly cert: string; readonly key: string };
}

const SOAP = 'http://schemas.xmlsoap.org/soap/envelope/';
const OASIS = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-';
const WSSE = `${OASIS}wssecurity-secext-1.0.xsd`;
const WSU = `${OASIS}wssecurity-utility-1.0.xsd`;
const PLAIN = `${OASIS}username-token-profile-1.0#PasswordText`;
const X509 = `${OASIS}x509-token-profile-1.0#X509v3`;
const BASE64 = `${OASIS}soap-message-security-1.0#Base64Binary`;
const DS = 'http://www.w3.org/2000/09/xmldsig#';
const C14N = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
/** How long a signed message may be on its way. */
const LIFE_MS = 5 * 60_000;

const escaped = (text: string, marks: RegExp, names: Readonly<Record<string, string>>): string =>
  text.replace(marks, (mark) => names[mark]!);
/** Text as canonical XML has it: what is signed must be written as a reader will write it again. */
export const xmlText = (text: string): string =>
  escaped(text, /[&<>\r]/g, { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#xD;' });
export const xmlAttribute = (text: string): string =>
  escaped(text, /[&<"\t\n\r]/g, {
    '&': '&amp;',
    '<': '&lt;',
    '"': '&quot;',
    '\t': '&#x9;',
    '\n': '&#xA;',
    '\r': '&#xD;',
  });

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64');

/** A part of the message, in its canonical form, with the namespaces that it uses declared on it. */
const bodyOf = (content: string): string =>
  `<soapenv:Body xmlns:soapenv="${SOAP}" xmlns:wsu="${WSU}" wsu:Id="body">${content}</soapenv:Body>`;
const timestampOf = (now: Date): string =>
  `<wsu:Timestamp xmlns:wsu="${WSU}" wsu:Id="time"><wsu:Created>${now.toISOString()}</wsu:Created>` +
  `<wsu:Expires>${new Date(now.getTime() + LIFE_MS).toISOString()}</wsu:Expires></wsu:Timestamp>`;

const reference = (id: string, part: string): string =>
  `<ds:Reference URI="#${id}"><ds:Transforms><ds:Transform Algorithm="${C14N}"></ds:Transform></ds:Transforms>` +
  `<ds:DigestMethod Algorithm="${SHA256}"></ds:DigestMethod><ds:DigestValue>${sha256(part)}</ds:DigestValue></ds:Reference>`;

function signature(body: string, time: string, { cert, key }: NonNullable<MagdaSecurity['signing']>): string {
  const signedInfo =
    `<ds:SignedInfo xmlns:ds="${DS}"><ds:CanonicalizationMethod Algorithm="${C14N}"></ds:CanonicalizationMethod>` +
    `<ds:SignatureMethod Algorithm="${RSA_SHA256}"></ds:SignatureMethod>${reference('body', body)}${reference('time', time)}</ds:SignedInfo>`;
  const value = createSign('RSA-SHA256').update(signedInfo).sign(key, 'base64');
  const der = cert.replace(/-----[^-]+-----|\s/g, '');
  return (
    `<wsse:BinarySecurityToken xmlns:wsu="${WSU}" wsu:Id="cert" EncodingType="${BASE64}" ValueType="${X509}">${der}</wsse:BinarySecurityToken>${time}` +
    `<ds:Signature xmlns:ds="${DS}">${signedInfo}<ds:SignatureValue>${value}</ds:SignatureValue><ds:KeyInfo><wsse:SecurityTokenReference>` +
    `<wsse:Reference URI="#cert" ValueType="${X509}"></wsse:Reference></wsse:SecurityTokenReference></ds:KeyInfo></ds:Signature>`
  );
}

/**
 * A SOAP envelope round a body, with the security that the connection asks for.
 * @param content canonical XML of the body: no empty-element tags, text and attributes escaped with the functions here.
 */
export function secureEnvelope(content: string, security: MagdaSecurity, now: Date): string {
  const body = bodyOf(content);
  const tokens = [
    security.username
      ? `<wsse:UsernameToken><wsse:Username>${xmlText(security.username)}</wsse:Username>` +
        `<wsse:Password Type="${PLAIN}">${xmlText(security.password ?? '')}</wsse:Password></wsse:UsernameToken>`
      : '',
    security.signing ? signature(body, timestampOf(now), security.signing) : '',
  ].join('');
  const header = tokens
    ? `<wsse:Security xmlns:wsse="${WSSE}" soapenv:mustUnderstand="1">${tokens}</wsse:Security>`
    : '';
  return (
    `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="${SOAP}">` +
    `<soapenv:Header>${header}</soapenv:Header>${body}</soapenv:Envelope>`
  );
}
