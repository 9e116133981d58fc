import { computed, signal } from '@preact/signals';
import type { FollowGroup } from '@/src/parts/groups/shared/group.ts';
import { groupNameProblem } from '@/src/parts/groups/shared/group-name.ts';
import type { Background } from '@/src/rpc/client.ts';
import type { BiliErrorFields } from '@/src/shared/errors.ts';
import { fieldsOf } from '@/src/ui/error-fields.ts';
import { createGroup } from '@/src/ui/make-groups.ts';
import { type Ended, oneItem, orderOne } from '@/src/ui/order-one.ts';
import { createWaitsFor } from '@/src/ui/waits-for.ts';

export type GroupFormState =
  | { readonly step: 'editing'; readonly error: BiliErrorFields | null }
  | { readonly step: 'creating' }
  | { readonly step: 'following'; readonly group: FollowGroup }
  | { readonly step: 'done'; readonly group: Pick<FollowGroup, 'name'>; readonly act: Ended };

/** Creates a group and follows somebody into it; the group stays when the follow is refused. */
export function createGroupForm(ask: Background, mid: number) {
  const name = signal('');
  const state = signal<GroupFormState>({ step: 'editing', error: null });
  /** What the person is called; their number until that is known. */
  const person = signal(String(mid));
  const waits = createWaitsFor(ask);
  const problem = computed(() => groupNameProblem(name.value));

  async function load() {
    const card = await ask('person.card', { mid, from: 'any' }).catch(() => null);
    if (card) person.value = card.value.name;
  }

  async function submit() {
    if (state.peek().step !== 'editing' || problem.peek()) return;
    state.value = { step: 'creating' };
    void waits.look();
    try {
      const group = await createGroup(ask, name.peek().trim());
      if (group.tagid === null) {
        // Nobody can be put into it without its number.
        const { error } = group;
        const act = { id: '', state: 'failed', error, note: null, undoable: false } as const;
        state.value = { step: 'done', group, act };
        return;
      }
      state.value = { step: 'following', group };
      const params = { tagids: [group.tagid] };
      const into = oneItem(
        'follow-into',
        { id: mid, title: person.peek(), of: { mid } },
        params,
        group.name,
      );
      const act = await orderOne(ask, into);
      state.value = { step: 'done', group, act };
    } catch (error) {
      state.value = { step: 'editing', error: fieldsOf(error) };
    } finally {
      waits.over();
    }
  }

  return { name, person, state, problem, behind: waits.words, load, submit };
}
