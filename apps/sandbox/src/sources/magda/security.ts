import { createHash, createVerify, X509Certificate } from 'node:crypto';
import { XmlC14NMode, XmlDocument, type XmlElement } from 'libxml2-wasm';

/** What the service bus asks of a message beside its contents. */
export interface MagdaRules {
  /** Whether a message must be signed; one that is signed must always verify. */
  readonly signed: boolean;
}

const OASIS = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-';
const NAMESPACES = {
  s: 'http://schemas.xmlsoap.org/soap/envelope/',
  ds: 'http://www.w3.org/2000/09/xmldsig#',
  wsse: `${OASIS}wssecurity-secext-1.0.xsd`,
  wsu: `${OASIS}wssecurity-utility-1.0.xsd`,
};
/** A clock of a sender may be off by so much. */
const DRIFT_MS = 5 * 60_000;

/** The parts that a signature must cover, by path: signing another part of the message proves nothing. */
const COVERED = ['/s:Envelope/s:Body', '/s:Envelope/s:Header/wsse:Security/wsu:Timestamp'] as const;
const SIGNATURE = '/s:Envelope/s:Header/wsse:Security/ds:Signature';

const one = (document: XmlDocument, path: string): XmlElement | null =>
  document.get(path, NAMESPACES) as XmlElement | null;
const text = (document: XmlDocument, path: string): string => one(document, path)?.content.trim() ?? '';
const canonical = (element: XmlElement): string =>
  element.canonicalizeToString({ mode: XmlC14NMode.XML_C14N_EXCLUSIVE_1_0 });

function certificateIn(document: XmlDocument): X509Certificate | null {
  try {
    return new X509Certificate(
      Buffer.from(text(document, '/s:Envelope/s:Header/wsse:Security/wsse:BinarySecurityToken'), 'base64'),
    );
  } catch {
    return null;
  }
}

function faultIn(document: XmlDocument, { signed }: MagdaRules, now: Date): string | null {
  const info = one(document, `${SIGNATURE}/ds:SignedInfo`);
  if (!info) return signed ? 'Het bericht is niet ondertekend' : null;
  const certificate = certificateIn(document);
  if (!certificate) return 'Het certificaat van de ondertekenaar ontbreekt of is onleesbaar';
  const value = text(document, `${SIGNATURE}/ds:SignatureValue`);
  if (!createVerify('RSA-SHA256').update(canonical(info)).verify(certificate.publicKey, value, 'base64'))
    return 'De handtekening klopt niet';
  for (const path of COVERED) {
    const part = one(document, path);
    const id = text(document, `${path}/@wsu:Id`);
    const told = text(
      document,
      `${SIGNATURE}/ds:SignedInfo/ds:Reference[@URI="#${id.replaceAll('"', '')}"]/ds:DigestValue`,
    );
    if (!part || id === '' || createHash('sha256').update(canonical(part)).digest('base64') !== told)
      return 'Het ondertekende deel van het bericht is gewijzigd';
  }
  const at = (name: string): number => Date.parse(text(document, `${COVERED[1]}/wsu:${name}`));
  return at('Created') - DRIFT_MS <= now.getTime() && now.getTime() < at('Expires') + DRIFT_MS
    ? null
    : 'Het bericht is verlopen';
}

/** Why the security of a message fails; null when it stands. */
export function securityFault(body: string, rules: MagdaRules, now: Date): string | null {
  let document: XmlDocument;
  try {
    document = XmlDocument.fromString(body);
  } catch {
    return null; // no XML: what answers says so
  }
  try {
    return faultIn(document, rules, now);
  } finally {
    document.dispose();
  }
}
