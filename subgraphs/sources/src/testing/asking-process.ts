import { openQuestions } from '../commands/open-questions.ts';
import { createWorld, NOTHING, OWNER } from './world.ts';

/** A process that asks, to be killed: `node asking-process.mjs DATABASE_URL SOURCE_URL NOW ITEMS DOSSIERS`. */
const [databaseUrl = '', sourceUrl = '', now = '', items = '', dossiers = ''] = process.argv.slice(2);
const world = await createWorld(NOTHING, { databaseUrl, sourceUrl });
world.now = new Date(now);
world.items = items.split(',');
for (const id of dossiers.split(','))
  await openQuestions(world.platform, world.runner, id, OWNER.organisation!.id);
setInterval(() => void world.runner.takeDue().catch(() => {}), 100);
