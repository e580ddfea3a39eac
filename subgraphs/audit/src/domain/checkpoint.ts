/** Who keeps the log: first line of every checkpoint, and the name of its key. */
export const ORIGIN = 'vastgoedinformatieplatform/audit';

export interface TreeHead {
  readonly size: number;
  /** base64 */
  readonly root: string;
  /** RFC 3339, UTC. */
  readonly at: string;
}

/** The text that is signed: a C2SP tlog-checkpoint with the time as extension line. */
export const checkpointText = ({ size, root, at }: TreeHead): string =>
  `${ORIGIN}\n${size}\n${root}\ntime ${at}\n`;

/** The signed note: text, empty line, signature line with the first four bytes of the key's hash before the signature. */
export const signedNote = (text: string, signature: string): string =>
  `${text}\n\u2014 ${ORIGIN} ${signature}\n`;

export interface ReadNote extends TreeHead {
  readonly text: string;
  /** base64 of key id (4 bytes) and signature (64 bytes). */
  readonly signature: string;
}

/** Reads a signed note of ours; null for anything else. */
export function readNote(note: string): ReadNote | null {
  const match =
    /^((.+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\ntime (\S+)\n)\n\u2014 (\S+) ([A-Za-z0-9+/]{91}=)\n$/.exec(
      note,
    );
  if (!match || match[2] !== ORIGIN || match[6] !== ORIGIN) return null;
  return { text: match[1]!, size: Number(match[3]), root: match[4]!, at: match[5]!, signature: match[7]! };
}
