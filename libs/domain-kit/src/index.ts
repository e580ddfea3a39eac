/** Words, keys, money and days of the trade. Refuses: npm packages, input and output, anything of one subgraph only. */
export * from './caller.ts';
export * from './capakey.ts';
export * from './day.ts';
export * from './deadline.ts';
export * from './fact.ts';
export * from './money.ts';
export * from './ogm.ts';
export * from './result.ts';
export * from './uuid.ts';
export * from './words.ts';
