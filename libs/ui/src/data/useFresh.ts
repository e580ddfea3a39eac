import { useState } from 'react';

const FRESH_MS = 4_000;

/** What just came in or changed: `freshKeys` of a list, and how to add one. It stands out for four seconds. */
export function useFresh(): readonly [ReadonlySet<string>, (id: string) => void] {
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const add = (id: string) => {
    setFresh((before) => new Set(before).add(id));
    setTimeout(() => setFresh((before) => new Set([...before].filter((one) => one !== id))), FRESH_MS);
  };
  return [fresh, add];
}
