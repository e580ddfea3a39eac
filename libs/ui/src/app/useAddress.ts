import { useSearchParams } from 'react-router';

/** What a screen keeps in its address, and how to change a part of it; null takes a part away. No step back is added. */
export function useAddress(): readonly [URLSearchParams, (next: Record<string, string | null>) => void] {
  const [params, setParams] = useSearchParams();
  const change = (next: Record<string, string | null>) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(next))
          if (value) after.set(name, value);
          else after.delete(name);
        return after;
      },
      { replace: true },
    );
  return [params, change];
}
