export interface Uploaded {
  readonly id: string;
  readonly name: string;
  /** sha-256, hex. */
  readonly digest: string;
}

/** The answer that a file is evidence against. */
export interface DisputedAnswer {
  readonly dossierId: string;
  readonly itemCode: string;
}

export interface UploadOptions {
  /** Left out for an attachment of an officer's own answer. */
  readonly disputes?: DisputedAnswer;
  /** 0 to 1, as it goes. */
  readonly onProgress: (share: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Sends a file to the platform, which judges its type by its content. By XMLHttpRequest: `fetch` does not say how far an upload is.
 * @returns what is kept, the refusal in words, or null when no answer came (also when it was broken off).
 */
export function uploadFile(
  file: File,
  { disputes, onProgress, signal }: UploadOptions,
): Promise<Uploaded | string | null> {
  const body = new FormData();
  body.append('file', file);
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    const about =
      disputes && new URLSearchParams({ dossier: disputes.dossierId, item: disputes.itemCode }).toString();
    request.open('POST', about ? `/files?${about}` : '/files');
    request.setRequestHeader('x-vip-csrf', '1');
    request.setRequestHeader('accept-language', document.documentElement.lang);
    request.upload.onprogress = ({ loaded, total }) => total > 0 && onProgress(loaded / total);
    request.onload = () => done(read(request));
    request.onerror = request.ontimeout = request.onabort = () => done(null);
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(body);
  });
}

function read({ status, responseText }: XMLHttpRequest): Uploaded | string | null {
  try {
    const { id, name, digest, error } = JSON.parse(responseText) as Partial<Uploaded> & { error?: string };
    return status === 201 && id && name && digest ? { id, name, digest } : (error ?? null);
  } catch {
    return null;
  }
}
