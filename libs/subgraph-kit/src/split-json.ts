/** One object of the file, and where it stands. */
export interface Piece {
  readonly text: string;
  /** 1 for the first. */
  readonly number: number;
  /** Line on which it starts, 1 for the first. */
  readonly line: number;
}

const [QUOTE, ESCAPE, NEWLINE] = [0x22, 0x5c, 0x0a];
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST] = [0x7b, 0x7d, 0x5b, 0x5d];
const isSpace = (byte: number): boolean =>
  byte === 0x20 || byte === NEWLINE || byte === 0x0d || byte === 0x09;
const BOM = 0xef;
const MB = 1024 * 1024;
const LARGEST_FRAME = MB;

interface Splitting {
  /** A file that is one endless object must not fill the memory. In MB. */
  readonly largestPieceMb: number;
  /** What is thrown when the file cannot be JSON, given what is wrong with it in one line. */
  readonly problem: (text: string) => Error;
}

/**
 * Cuts a file of any size in its objects without holding it: those of the list `features` of an object, or
 * those of a list. What stands around them (type, crs) is kept as the frame.
 */
export class JsonSplitter {
  private depth = 0;
  private inString = false;
  private escaped = false;
  private line = 1;
  private count = 0;
  /** Depth of the objects to cut out; null while the list is not found. */
  private listDepth: number | null = null;
  private word = '';
  private key = '';
  private frameBytes: Buffer[] = [];
  private frameSize = 0;
  private pieceBytes: Buffer[] = [];
  private pieceSize = 0;
  private pieceLine = 0;
  private started = false;
  private ended = false;

  constructor(private readonly splitting: Splitting) {}

  /** The pieces that end in this chunk. @throws what `problem` makes, when it cannot be JSON. */
  push(chunk: Buffer): Piece[] {
    const pieces: Piece[] = [];
    let from = 0;
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i]!;
      if (byte === NEWLINE) this.line++;
      if (this.inString) {
        this.inText(byte);
        continue;
      }
      if (!this.started && !this.start(byte, i)) continue;
      if (this.ended && !isSpace(byte))
        throw this.splitting.problem(`Line ${this.line}: there is text after the end of the JSON.`);
      if (byte === QUOTE) {
        this.inString = true;
        this.word = '';
      } else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
        this.depth++;
        if (this.listDepth === null) this.seekList(byte);
        else if (this.depth === this.listDepth + 1 && byte === OPEN_OBJECT) {
          this.keepFrame(chunk.subarray(from, i));
          from = i;
          this.pieceLine = this.line;
        }
      } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
        this.depth--;
        if (this.listDepth !== null && this.depth === this.listDepth && byte === CLOSE_OBJECT) {
          this.keepPiece(chunk.subarray(from, i + 1));
          pieces.push({
            text: Buffer.concat(this.pieceBytes).toString('utf8'),
            number: ++this.count,
            line: this.pieceLine,
          });
          this.pieceBytes = [];
          this.pieceSize = 0;
          from = i + 1;
        } else if (this.listDepth !== null && this.depth < this.listDepth) {
          this.listDepth = this.depth === 0 ? Infinity : null;
        }
        if (this.depth === 0) this.ended = true;
        if (this.depth < 0)
          throw this.splitting.problem(
            `Line ${this.line}: a bracket closes that was never opened. The file is damaged.`,
          );
      }
    }
    if (this.insidePiece()) this.keepPiece(chunk.subarray(from));
    else this.keepFrame(chunk.subarray(from));
    return pieces;
  }

  /** What stands around the objects. @throws what `problem` makes, when the file is empty or was cut off. */
  end(): unknown {
    if (!this.started) throw this.splitting.problem('The file is empty.');
    if (!this.ended)
      throw this.splitting.problem(
        `The file was cut off at line ${this.line}, after ${this.count} complete features. Fetch it again; nothing was imported.`,
      );
    return this.frame();
  }

  /** What was read of the frame so far, as far as it parses: enough for a `crs` that comes first. */
  frameSoFar(): unknown {
    const text = Buffer.concat(this.frameBytes)
      .toString('utf8')
      .replace(/[\s,]+$/, '');
    const closers = text.trimStart().startsWith('[') ? ']' : ']}';
    try {
      return JSON.parse(text + closers);
    } catch {
      return null;
    }
  }

  private frame(): unknown {
    const text = Buffer.concat(this.frameBytes)
      .toString('utf8')
      .replace(/^\uFEFF/, '');
    try {
      return JSON.parse(text.replace(/\[[\s,]*\]/g, '[]'));
    } catch {
      throw this.splitting.problem('The file is not valid JSON: something is wrong between its features.');
    }
  }

  private inText(byte: number): void {
    if (this.escaped) this.escaped = false;
    else if (byte === ESCAPE) this.escaped = true;
    else if (byte === QUOTE) {
      this.inString = false;
      if (this.depth === 1) this.key = this.word;
    } else if (this.depth === 1 && this.word.length < 20) this.word += String.fromCharCode(byte);
  }

  private start(byte: number, at: number): boolean {
    if (isSpace(byte) || (at < 3 && (byte === BOM || byte === 0xbb || byte === 0xbf))) return false;
    if (byte !== OPEN_OBJECT && byte !== OPEN_LIST)
      throw this.splitting.problem(
        `This is no JSON: line ${this.line} starts with "${String.fromCharCode(byte)}". Give a GeoJSON file.`,
      );
    this.started = true;
    return true;
  }

  private seekList(byte: number): void {
    if (byte !== OPEN_LIST) return;
    if (this.depth === 1) this.listDepth = 1;
    else if (this.depth === 2 && this.key === 'features') this.listDepth = 2;
  }

  private insidePiece(): boolean {
    return this.listDepth !== null && this.depth > this.listDepth;
  }

  private keepPiece(bytes: Buffer): void {
    this.pieceSize += bytes.length;
    if (this.pieceSize > this.splitting.largestPieceMb * MB)
      throw this.splitting.problem(
        `Line ${this.pieceLine}: one feature is larger than ${this.splitting.largestPieceMb} MB. The file is damaged.`,
      );
    this.pieceBytes.push(bytes);
  }

  private keepFrame(bytes: Buffer): void {
    const slim = bytes.length > 64 && bytes.every(isSpace) ? bytes.subarray(0, 1) : bytes;
    // Commas between features are the bulk of the frame of a large file; none of them says anything.
    if (this.listDepth !== null && this.count > 0 && slim.every((byte) => isSpace(byte) || byte === 0x2c))
      return;
    this.frameSize += slim.length;
    if (this.frameSize > LARGEST_FRAME)
      throw this.splitting.problem(
        'This is no GeoJSON FeatureCollection: there is a megabyte of text beside its features.',
      );
    this.frameBytes.push(Buffer.from(slim));
  }
}
