import { useEffect, useRef, useState } from 'react';
import { uploadFile, type DisputedAnswer, type Uploaded } from '../app/uploadFile.ts';
import type { DroppedFile } from '../controls/FileDrop.tsx';
import { useUiTexts } from '../texts/UiProvider.tsx';

/** The platform takes no more with one dispute. */
const MOST_FILES = 5;

interface Sent extends DroppedFile {
  readonly uploaded?: Uploaded;
}

/** The files of a dispute that is being written: each with how far it is, and why it was not taken. */
export function useEvidence(answer: DisputedAnswer) {
  const { trust } = useUiTexts();
  const [files, setFiles] = useState<readonly Sent[]>([]);
  const [error, setError] = useState<string | null>(null);
  const under = useRef(new Map<string, AbortController>());
  const count = useRef(0);
  useEffect(() => {
    const running = under.current;
    return () => running.forEach((one) => one.abort());
  }, []);

  const change = (id: string, more: Partial<Sent>) =>
    setFiles((before) => before.map((file) => (file.id === id ? { ...file, ...more } : file)));
  const send = async (id: string, file: File) => {
    const abort = new AbortController();
    under.current.set(id, abort);
    const kept = await uploadFile(file, {
      disputes: answer,
      signal: abort.signal,
      onProgress: (progress) => change(id, { progress }),
    });
    under.current.delete(id);
    if (kept && typeof kept === 'object')
      change(id, { progress: undefined, uploaded: kept, name: kept.name, href: `/files/${kept.id}` });
    else change(id, { progress: undefined, error: kept ?? trust.noFile });
  };
  const add = (chosen: readonly File[]) => {
    const room = MOST_FILES - files.length;
    setError(chosen.length > room ? trust.mostFiles : null);
    const taken = chosen.slice(0, room).map((file) => ({ id: `file-${++count.current}`, file }));
    setFiles((before) => [...before, ...taken.map(({ id, file }) => ({ id, name: file.name, progress: 0 }))]);
    for (const { id, file } of taken) void send(id, file);
  };
  const remove = (id: string) => {
    under.current.get(id)?.abort();
    setFiles((before) => before.filter((file) => file.id !== id));
    setError(null);
  };
  /** What goes with the dispute; null while a file is on its way or was not taken, and then that is said. */
  const ready = (): readonly Uploaded[] | null => {
    const waits = files.some(({ progress }) => progress !== undefined);
    const failed = files.some((file) => file.error !== undefined);
    setError(waits ? trust.fileWaits : failed ? trust.fileFailed : null);
    return waits || failed ? null : files.flatMap(({ uploaded }) => uploaded ?? []);
  };
  return { files, error, add, remove, ready, clear: () => setFiles([]) };
}
