import { correction, generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';

/** Empty modules around the code that a reader needs (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/** Where anybody checks a delivered document. The fingerprint stands behind the hash: no server on the way sees or logs it. */
export const checkAddress = (publicUrl: string, fingerprint: string): string =>
  `${checkPage(publicUrl)}#${fingerprint}`;

/** The same page, for who types it. */
export const checkPage = (publicUrl: string): string => `${publicUrl}/controle`;

/** A QR code as SVG, one unit for each module; the same text gives the same drawing. */
export function checkCode(address: string): string {
  const code = generate(address, { minCorrectionLevel: correction.M });
  const side = code.size + 2 * QUIET_ZONE;
  const from = -QUIET_ZONE;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${from} ${from} ${side} ${side}"><path d="${toSvgPath(code)}"/></svg>`;
}
