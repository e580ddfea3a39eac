import { checkAll } from './check/steps.ts';

// npm run check: types, lint (with the boundaries), format, and the texts of the screens.

const outcomes = await checkAll();
for (const { name, ok, said } of outcomes)
  process.stdout.write(`${ok ? 'ok    ' : 'FAILED'} ${name}\n${ok ? '' : `${said}\n`}`);
process.exit(outcomes.every(({ ok }) => ok) ? 0 : 1);
