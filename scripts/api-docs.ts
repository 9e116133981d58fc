/** Writes docs/api.md from the declared operations: `npm run docs`. A repo test compares the two. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiTable } from '../src/api/table.ts';

writeFileSync(join(import.meta.dirname, '../docs/api.md'), apiTable());
