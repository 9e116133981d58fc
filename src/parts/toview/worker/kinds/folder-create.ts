import {
  favFolderCreate,
  favFolderDelete,
  favFolders,
} from '../../../../api/operations/favourites.ts';
import { z } from '../../../../api/schema.ts';
import { defineKind, NoParams, type Tools } from '../../../../engine/kind.ts';
import type { Topic } from '../../../../shared/topics.ts';
import { FOLDER_TITLE_MAX } from '../../shared/folder-title.ts';
import { FolderId } from '../folder-state.ts';

const Title = z.string().check(z.trim(), z.minLength(1), z.maxLength(FOLDER_TITLE_MAX));

interface FolderState {
  readonly id: number;
  readonly title: string;
  readonly count: number;
  readonly isPrivate: boolean;
}

/** null: there is no such folder. */
interface State {
  readonly folder: FolderState | null;
}

/** Everybody has the default folder: an answer without any, or with fewer than it counts, is not whole. */
async function readFolders({ read, account }: Tools): Promise<readonly FolderState[]> {
  const data = await read(favFolders, { up_mid: account }, (found) => {
    const list = found?.list ?? [];
    return list.length > 0 && list.length >= (found?.count ?? 0);
  });
  return (data?.list ?? []).map(({ id, title, attr, media_count }) => ({
    id,
    title,
    count: media_count,
    // Bit 0 of attr.
    isPrivate: attr % 2 === 1,
  }));
}

const touches = (): readonly Topic[] => ['favourites'];
const cost = (count: number) => ({ writes: count, reads: 2 * count });

const Made = z.object({ title: Title, isPrivate: z.boolean() });
type Made = z.output<typeof Made>;

/** Makes a folder, unless there is one of that name. */
export const folderCreateKind = defineKind<Made, object, State>({
  id: 'folder-create',
  callers: ['page'],
  target: Made,
  params: NoParams,
  window: 1,
  async read(tools) {
    const folders = await readFolders(tools);
    return ({ title }) => ({ folder: folders.find((one) => one.title === title) ?? null });
  },
  next: ({ title, isPrivate }, _, { now }) =>
    now && !now.folder
      ? {
          key: 'create',
          most: 1,
          async send({ call }) {
            await call(favFolderCreate, { title, privacy: isPrivate ? 1 : 0 });
            return undefined;
          },
        }
      : null,
  record: ({ folder }) => folder,
  undo: (done) => {
    const items = done.flatMap(({ title, before, after }) => {
      const { id } = (after ?? {}) as Partial<FolderState>;
      return before === null && id !== undefined
        ? [{ id: String(id), title, target: { folder: id } }]
        : [];
    });
    return [{ kind: 'folder-delete', params: {}, items }];
  },
  losses: [],
  touches,
  cost,
});

const Deleted = z.object({ folder: FolderId });
type Deleted = z.output<typeof Deleted>;

/** Takes back the making of a folder; one that holds something by then stays. */
export const folderDeleteKind = defineKind<Deleted, object, State>({
  id: 'folder-delete',
  callers: [],
  target: Deleted,
  params: NoParams,
  window: 1,
  async read(tools) {
    const folders = await readFolders(tools);
    return ({ folder }) => ({ folder: folders.find(({ id }) => id === folder) ?? null });
  },
  next: ({ folder }, _, { now }) =>
    now?.folder && now.folder.count === 0
      ? {
          key: 'delete',
          most: 1,
          async send({ call }) {
            await call(favFolderDelete, { media_ids: [folder] });
            return undefined;
          },
        }
      : null,
  stays: (_, { folder }) => (folder && folder.count > 0 ? 'filled' : null),
  record: ({ folder }) => folder,
  undo: (done) => {
    const items = done.flatMap(({ before }) => {
      const folder = before as FolderState | null;
      const target = folder && { title: folder.title, isPrivate: folder.isPrivate };
      return folder && target ? [{ id: folder.title, title: folder.title, target }] : [];
    });
    return [{ kind: 'folder-create', params: {}, items }];
  },
  losses: [],
  touches,
  cost,
});
