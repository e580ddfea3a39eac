export interface Uploaded {
  readonly id: string;
  readonly name: string;
  /** sha-256, hex. */
  readonly digest: string;
}

/** Sends one file to the platform. @returns what is kept, the refusal in words, or null when no answer came. */
export async function uploadFile(file: File): Promise<Uploaded | string | null> {
  const body = new FormData();
  body.append('file', file);
  try {
    const response = await fetch('/files', { method: 'POST', headers: { 'x-vip-csrf': '1' }, body });
    const { id, name, digest, error } = (await response.json()) as Partial<Uploaded> & { error?: string };
    return response.ok && id && name && digest ? { id, name, digest } : (error ?? null);
  } catch {
    return null;
  }
}
