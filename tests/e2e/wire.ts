import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FakeBili } from '../fake-bili/index.ts';

const TABLE = readFileSync(join(import.meta.dirname, '../../docs/wire.md'), 'utf8');

/** What docs/wire.md says that a place of the dashboard asks for when it is first opened, sorted. */
export function wireOf(place: string): readonly string[] {
  const row = TABLE.split('\n').find((line) => line.startsWith(`| \`${place}\` |`));
  if (!row) throw new Error(`docs/wire.md has no row for ${place}`);
  return [...(row.split('|')[3] ?? '').matchAll(/`(\w+)`/g)].map(([, id]) => id ?? '').sort();
}

/**
 * What was asked of the service since, sorted: without the site's own requests, the groups that the
 * context menu wants, and, unless it is wanted, who is signed in.
 */
export function wireSince(bili: FakeBili, since = 0, except = ['nav']): readonly string[] {
  return bili.log
    .slice(since)
    .flatMap(({ operation }) => operation ?? [])
    .filter((id) => !id.startsWith('site.') && id !== 'groups' && !except.includes(id))
    .sort();
}
