// Written by `npm run codegen`: one line for each file in data/, oldest first. The last is the current version.
import catalogue2026_1 from '../data/catalogue-2026.1.json' with { type: 'json' };
import catalogue2026_2 from '../data/catalogue-2026.2.json' with { type: 'json' };

export const DATA = [catalogue2026_1, catalogue2026_2];
