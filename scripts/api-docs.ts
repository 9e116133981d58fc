/** Writes the generated documents: `npm run docs`. Repo tests compare them with their sources. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiTable } from '../src/api/table.ts';
import { seedTable } from './seed-table.ts';

const docs = join(import.meta.dirname, '../docs');
writeFileSync(join(docs, 'api.md'), apiTable());
writeFileSync(join(docs, 'seed-coverage.md'), seedTable());
