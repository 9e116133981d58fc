import { computed, signal } from '@preact/signals';
import type { Act } from '@/src/engine/shared/act.ts';
import type { FollowGroup } from '@/src/parts/groups/shared/group.ts';
import { groupNameProblem } from '@/src/parts/groups/shared/group-name.ts';
import type { Background } from '@/src/rpc/client.ts';
import type { BiliErrorFields } from '@/src/shared/errors.ts';
import { fieldsOf } from '@/src/ui/error-fields.ts';

export type GroupFormState =
  | { readonly step: 'editing'; readonly error: BiliErrorFields | null }
  | { readonly step: 'creating' }
  | { readonly step: 'following'; readonly group: FollowGroup }
  | { readonly step: 'done'; readonly group: FollowGroup; readonly act: Act };

/** Creates a group and follows somebody into it; the group stays when the follow is refused. */
export function createGroupForm(ask: Background, mid: number) {
  const name = signal('');
  const state = signal<GroupFormState>({ step: 'editing', error: null });
  const problem = computed(() => groupNameProblem(name.value));

  async function submit() {
    if (state.peek().step !== 'editing' || problem.peek()) return;
    state.value = { step: 'creating' };
    try {
      const group = await ask('groups.create', { name: name.peek() });
      state.value = { step: 'following', group };
      const order = { mid, tagids: [group.tagid], title: String(mid) };
      state.value = { step: 'done', group, act: await ask('acts.followInto', order) };
    } catch (error) {
      state.value = { step: 'editing', error: fieldsOf(error) };
    }
  }

  return { name, state, problem, submit };
}
