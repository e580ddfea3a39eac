export interface FileType {
  readonly mediaType: string;
  readonly ending: string;
}

const starts = (bytes: Uint8Array, ...signature: readonly number[]) =>
  signature.every((byte, at) => bytes[at] === byte);
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Evidence is what can be looked at: a document in pages, or an image. */
export function evidenceTypeOf(bytes: Buffer): FileType | null {
  const type = fileTypeOf(bytes);
  return type?.mediaType === DOCX ? null : type;
}

/**
 * What a file is by its content; its name and the browser's word for it do not count.
 * @returns null for anything that is not a PDF, PNG, JPEG, TIFF or DOCX.
 */
export function fileTypeOf(bytes: Buffer): FileType | null {
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return { mediaType: 'application/pdf', ending: 'pdf' };
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))
    return { mediaType: 'image/png', ending: 'png' };
  if (starts(bytes, 0xff, 0xd8, 0xff)) return { mediaType: 'image/jpeg', ending: 'jpg' };
  if (starts(bytes, 0x49, 0x49, 0x2a, 0x00) || starts(bytes, 0x4d, 0x4d, 0x00, 0x2a))
    return { mediaType: 'image/tiff', ending: 'tif' };
  // A DOCX is a ZIP that holds this part; any other ZIP is not taken.
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) && bytes.includes('word/document.xml'))
    return { mediaType: DOCX, ending: 'docx' };
  return null;
}
