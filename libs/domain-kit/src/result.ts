/** What a rule answers: the new value, or a refusal that says why. Never thrown, always returned. */
export type Result<Value, Refusal> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refusal };

export const accept = <const Value>(value: Value) => ({ ok: true, value }) as const;
export const refuse = <const Refusal>(refusal: Refusal) => ({ ok: false, refusal }) as const;

/** Proves at compile time that a switch covers every case; throws only if the types lied. */
export function unreachable(value: never): never {
  throw new Error(`Unreachable case: ${JSON.stringify(value)}`);
}
