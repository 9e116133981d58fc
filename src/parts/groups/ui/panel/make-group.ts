import type { ReadonlySignal } from '@preact/signals';
import type { FollowGroup } from '@/src/parts/groups/shared/group.ts';
import { BiliError } from '@/src/shared/errors.ts';
import { fieldsOf } from '@/src/ui/error-fields.ts';
import { type Ended, oneItem, orderOne } from '@/src/ui/order-one.ts';
import type { SpaceParts } from '@/src/ui/person-parts.ts';
import type { PersonGroupsModel } from './person-groups-model.ts';

/** What the form for a new group works with. */
export interface NewGroupForm {
  readonly model: PersonGroupsModel;
  close(): void;
}

/**
 * Makes a group and puts the person into it; gives whether the group is there. How it went is told
 * by the model.
 */
export async function makeGroup(
  model: PersonGroupsModel,
  { ask, mid, signal }: SpaceParts,
  name: string,
): Promise<boolean> {
  const { undoing, change, tell, learn, outcome } = model;
  let isMade = false;
  // A name that was typed meanwhile is not lost.
  if (undoing.peek()) await untilFalse(undoing);
  await change('new', async () => {
    const made = await orderOne(ask, oneItem('group-create', { id: name, of: { name } }));
    if (made.state !== 'verified') {
      tell('group-create', name, made, []);
      return;
    }
    const found = await ask('groups.list', { from: 'any' }).catch((caught: unknown) => caught);
    const group = listOf(found).find((one) => one.name === name);
    const kind = model.follows.peek() ? 'group-add' : 'follow-into';
    const tagids = group ? [group.tagid] : [];
    const person = { id: mid, of: { mid } };
    const act = group
      ? await orderOne(ask, oneItem(kind, person, { tagids }, name))
      : notOrdered(found);
    if (signal.aborted) return;
    isMade = true;
    const acts = [act, made].flatMap(({ id, undoable }) => (undoable ? [id] : []));
    if (act.state === 'verified') {
      learn(kind, tagids, act);
      tell(kind, name, act, acts);
    } else {
      outcome.value = { ...act, state: 'made-only', made: act.state, kind, name, acts };
    }
  });
  return isMade;
}

const untilFalse = (flag: ReadonlySignal<boolean>) =>
  new Promise<void>((resolve) => {
    const stop = flag.subscribe((isOn) => {
      if (isOn) return;
      resolve();
      queueMicrotask(() => stop());
    });
  });

const listOf = (found: unknown) =>
  (found as { readonly value?: readonly FollowGroup[] } | null)?.value ?? [];

/** The new group has no number here yet: nobody was put into it. */
function notOrdered(found: unknown): Ended {
  const missing = { kind: 'incomplete', operation: 'groups.list' } as const;
  const error = found instanceof BiliError ? fieldsOf(found) : missing;
  return { id: '', state: 'failed', error, note: null, undoable: false };
}
