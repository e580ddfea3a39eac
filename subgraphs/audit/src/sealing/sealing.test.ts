import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { PersonalPart } from '../domain/entry.ts';
import { createSeal } from './seal.ts';
import { createSigner, openNote } from './signer.ts';

const part: PersonalPart = {
  actor: { id: 'jan', kind: 'CITIZEN', name: 'Jan Peeters' },
  onBehalfOf: null,
  subject: null,
  detail: 'x',
};
const aKey = () =>
  generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }) as Record<string, string>;
const head = { size: 3, root: Buffer.alloc(32, 7).toString('base64'), at: '2026-05-10T10:00:00.000Z' };

describe('a sealed personal part', () => {
  const seal = createSeal(randomBytes(32).toString('base64url'));

  it('opens to what was sealed, with the digest that is in the leaf', () => {
    const { sealed, digest } = seal.seal(part);
    expect(seal.open(sealed)).toEqual({ part, digest });
    expect(sealed.toString('latin1')).not.toContain('Jan');
  });

  it('has another digest each time, so that equal persons cannot be recognised', () => {
    expect(seal.seal(part).digest).not.toEqual(seal.seal(part).digest);
  });

  it('does not open when a byte was changed, or with another key', () => {
    const { sealed } = seal.seal(part);
    const bent = Buffer.from(sealed);
    bent[40] = bent[40]! ^ 1;
    expect(() => seal.open(bent)).toThrow();
    expect(() => createSeal(randomBytes(32).toString('base64url')).open(sealed)).toThrow();
  });
});

describe('a signed checkpoint', () => {
  it('is read back by who knows the public key', () => {
    const signer = createSigner(aKey());
    expect(openNote(signer.sign(head), signer.publicJwk)).toMatchObject(head);
  });

  it('is refused when a figure was changed, or another key signed it', () => {
    const signer = createSigner(aKey());
    const note = signer.sign(head);
    expect(openNote(note.replace('\n3\n', '\n4\n'), signer.publicJwk)).toBeNull();
    expect(openNote(note, createSigner(aKey()).publicJwk)).toBeNull();
    expect(openNote(`${note}x`, signer.publicJwk)).toBeNull();
  });
});
