/** More than any delivery can be; reading it all would only make a phone run out of memory. */
export const MOST_BYTES = 100 * 1024 * 1024;

/** sha-256 of a file, hex. The file is read here and goes nowhere. */
export async function digestOf(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The fingerprint in what somebody typed, pasted or scanned, without the spaces and breaks of a page; null when it is none. */
export function readFingerprint(text: string): string | null {
  const digits = text.replace(/\s+/g, '').toLowerCase();
  return /^[0-9a-f]{64}$/.test(digits) ? digits : null;
}
