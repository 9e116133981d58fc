import { useLayoutEffect, useRef } from 'preact/hooks';
import { Avatar } from '@/components/Avatar.tsx';
import hidden from '@/components/Hidden.module.css';
import { exactCount, t } from '@/src/i18n.ts';
import { chosenCss } from '@/src/parts/followings/ui/index.ts';
import type { Board } from './board-model.ts';
import { columnName, dropText } from './board-words.ts';
import css from './CarriedAlong.module.css';
import { KEYS_ID } from './PersonTile.tsx';

/** Faces in the stack at the pointer. */
const FACES = 3;

/** Those who are held: a stack at the pointer, or a line at the foot for the keyboard. */
export function CarriedAlong({ model }: { model: Board }) {
  const held = model.carry.carried.value;
  const hint = (
    <span class={hidden.text} id={KEYS_ID}>
      {t('board_keys')}
    </span>
  );
  if (held?.by === 'keys') {
    return (
      <>
        {hint}
        <p class={`${chosenCss.chosen} ${css.line}`} aria-hidden="true">
          {t(held.what === 'people' ? 'board_keys_held' : 'board_keys_column', [
            lineOf(model, held),
          ])}
        </p>
      </>
    );
  }
  return (
    <>
      {hint}
      {held?.what === 'people' && <Stack model={model} held={held} />}
    </>
  );
}

/** What putting it down here would do. */
function lineOf(model: Board, held: NonNullable<Board['carry']['carried']['value']>): string {
  const groups = model.columns.value.map(({ group }) => group);
  if (held.what === 'column') return columnName(groups, held.tagid);
  return dropText({ from: held.from, to: held.over ?? held.from, copy: held.isCopy }, groups);
}

type People = NonNullable<Board['carry']['people']['value']>;

function Stack({ model, held }: { model: Board; held: People }) {
  const stack = useRef<HTMLDivElement>(null);
  const { x, y } = model.pointer.value;
  useLayoutEffect(() => {
    if (stack.current) stack.current.style.transform = `translate(${x + 12}px, ${y + 12}px)`;
  }, [x, y]);
  const { people, from, over, isCopy } = held;
  const groups = model.columns.value.map(({ group }) => group);
  const drop = { from, to: over ?? from, copy: isCopy };
  return (
    <div class={css.stack} ref={stack} aria-hidden="true" data-copy={isCopy}>
      <span class={css.faces}>
        {people.slice(0, FACES).map(({ mid, face, name }) => (
          <Avatar key={mid} src={face} name={name} size={28} />
        ))}
      </span>
      <span class={css.stackText}>
        <strong>
          {people.length === 1 ? people[0]?.name : t('bench_people', [exactCount(people.length)])}
        </strong>
        <span>{dropText(drop, groups)}</span>
      </span>
    </div>
  );
}
