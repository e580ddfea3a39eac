/** `85.07.**-***.**`: enough to recognise a birth year and month, not the person. */
export const masked = (nationalNumber: string): string =>
  `${nationalNumber.slice(0, 2)}.${nationalNumber.slice(2, 4)}.**-***.**`;
