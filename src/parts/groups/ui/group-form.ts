import { computed, signal } from '@preact/signals';
import type { Act } from '@/src/engine/shared/act.ts';
import type { FollowGroup } from '@/src/parts/groups/shared/group.ts';
import { groupNameProblem } from '@/src/parts/groups/shared/group-name.ts';
import type { Background } from '@/src/rpc/client.ts';
import { BiliError, type BiliErrorFields } from '@/src/shared/errors.ts';
import type { KindId } from '@/src/shared/kind-ids.ts';
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

  const order = (kind: KindId, params: object, id: string, target: object) =>
    ask('acts.order', { kind, params, items: [{ id, title: id, target }] });

  /** Makes the group; gives it as the service lists it. @throws {BiliError} as it was refused. */
  async function create(wanted: string): Promise<FollowGroup> {
    const { state: end, error } = await order('group-create', {}, wanted, { name: wanted });
    const list = end === 'verified' ? await ask('groups.list', { from: 'any' }) : null;
    const group = list?.value.find((one) => one.name === wanted);
    if (group) return group;
    throw new BiliError(error ?? { kind: 'timeout', operation: 'groupCreate', changed: 'maybe' });
  }

  async function submit() {
    if (state.peek().step !== 'editing' || problem.peek()) return;
    state.value = { step: 'creating' };
    try {
      const group = await create(name.peek().trim());
      state.value = { step: 'following', group };
      const act = await order('follow-into', { tagids: [group.tagid] }, String(mid), { mid });
      state.value = { step: 'done', group, act };
    } catch (error) {
      state.value = { step: 'editing', error: fieldsOf(error) };
    }
  }

  return { name, state, problem, submit };
}
