import { computed, signal } from '@preact/signals';
import type { BiliErrorFields } from '@/src/api/errors.ts';
import { groupNameProblem } from '@/src/domain/group-name.ts';
import type { FollowGroup } from '@/src/domain/types.ts';
import type { Background } from '@/src/rpc/client.ts';
import { onRevision } from '@/src/storage/revisions.ts';
import { createResource } from '../resource.ts';
import { createMembersModel, type MembersModel } from './members-model.ts';
import { fieldsOf } from './toview-model.ts';

export function createGroupsModel(ask: Background) {
  const list = createResource((from, stop) => ask('groups.list', { from }, { signal: stop }));
  const opened = signal<MembersModel | null>(null);
  const stop = new AbortController();
  // Changed on a space page, in the context menu, by a run: the counts follow at once.
  onRevision(
    ['groups'],
    () => {
      if (list.state.peek().status !== 'idle') void list.load();
    },
    stop.signal,
  );

  const creating = signal(false);
  const name = signal('');
  const saving = signal(false);
  const error = signal<BiliErrorFields | null>(null);
  const problem = computed(() =>
    groupNameProblem(
      name.value,
      (list.value.value ?? []).map((group) => group.name),
    ),
  );

  /** Another name: what was said about the last one no longer holds. */
  function type(text: string) {
    name.value = text;
    error.value = null;
  }

  function showForm(shown: boolean) {
    creating.value = shown;
    type('');
  }

  async function create() {
    if (saving.peek() || problem.peek()) return;
    saving.value = true;
    error.value = null;
    try {
      await ask('groups.create', { name: name.peek().trim() });
      showForm(false);
      await list.refresh();
    } catch (caught) {
      error.value = fieldsOf(caught);
    } finally {
      saving.value = false;
    }
  }

  function open(group: FollowGroup | null) {
    opened.peek()?.dispose();
    opened.value = group ? createMembersModel(ask, group) : null;
    void opened.peek()?.first.load();
  }

  return {
    list,
    opened,
    open,
    creating,
    showForm,
    name,
    type,
    saving,
    error,
    problem,
    create: () => void create(),
    dispose() {
      stop.abort();
      open(null);
      list.dispose();
    },
  };
}

export type GroupsModel = ReturnType<typeof createGroupsModel>;
