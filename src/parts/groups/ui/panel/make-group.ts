import type { ReadonlySignal } from '@preact/signals';
import { lostOrder, oneItem, orderOne } from '@/src/ui/order-one.ts';
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
    const found = await ask('groups.list', { from: 'any' }).catch(() => null);
    const group = found?.value.find((one) => one.name === name);
    const kind = model.follows.peek() ? 'group-add' : 'follow-into';
    const tagids = group ? [group.tagid] : [];
    const person = { id: mid, of: { mid } };
    const act = group
      ? await orderOne(ask, oneItem(kind, person, { tagids }, name))
      : lostOrder(null);
    if (signal.aborted) return;
    isMade = true;
    const acts = [act, made].flatMap(({ id, undoable }) => (undoable ? [id] : []));
    if (act.state === 'verified') {
      learn(kind, tagids, act);
      tell(kind, name, act, acts);
    } else {
      outcome.value = { ...act, state: 'made-only', kind, name, acts };
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
