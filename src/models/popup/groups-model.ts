import { computed, signal } from '@preact/signals';
import type { BiliErrorFields } from '@/src/api/errors.ts';
import { groupNameProblem } from '@/src/domain/group-name.ts';
import type { FollowGroup, Person } from '@/src/domain/types.ts';
import type { Background } from '@/src/rpc/client.ts';
import { createResource } from '../resource.ts';
import { fieldsOf } from './toview-model.ts';

export function createGroupsModel(ask: Background) {
  const list = createResource((from, stop) => ask('groups.list', { from }, { signal: stop }));
  const opened = signal<MembersModel | null>(null);

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

  async function create() {
    if (saving.peek() || problem.peek()) return;
    saving.value = true;
    error.value = null;
    try {
      await ask('groups.create', { name: name.peek() });
      name.value = '';
      creating.value = false;
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
    name,
    saving,
    error,
    problem,
    create: () => void create(),
  };
}

export type GroupsModel = ReturnType<typeof createGroupsModel>;

function createMembersModel(ask: Background, group: FollowGroup) {
  const { tagid } = group;
  const stop = new AbortController();
  const first = createResource((from, signal) =>
    ask('groups.members', { tagid, pn: 1, from }, { signal }),
  );
  const later = signal<{ people: readonly Person[]; pn: number; more: boolean } | null>(null);
  const loading = signal(false);
  const error = signal<BiliErrorFields | null>(null);

  async function more() {
    const page = first.value.peek();
    const { pn = 1, more: goesOn = page?.more ?? false, people = [] } = later.peek() ?? {};
    if (!goesOn || loading.peek() || error.peek()) return;
    loading.value = true;
    try {
      const found = await ask(
        'groups.members',
        { tagid, pn: pn + 1, from: 'any' },
        { signal: stop.signal },
      );
      if (found) {
        // Somebody followed meanwhile shifts the pages: nobody is listed twice.
        const known = new Set([...(page?.people ?? []), ...people].map(({ mid }) => mid));
        const fresh = found.value.people.filter(({ mid }) => !known.has(mid));
        later.value = { people: [...people, ...fresh], pn: pn + 1, more: found.value.more };
      }
    } catch (caught) {
      if (!stop.signal.aborted) error.value = fieldsOf(caught);
    } finally {
      loading.value = false;
    }
  }

  return {
    group,
    first,
    people: computed(() => [...(first.value.value?.people ?? []), ...(later.value?.people ?? [])]),
    loading,
    error,
    more: () => void more(),
    dispose: () => {
      stop.abort();
      first.dispose();
    },
  };
}

export type MembersModel = ReturnType<typeof createMembersModel>;
