import { useRef } from 'preact/hooks';
import { Avatar } from '@/components/Avatar.tsx';
import css from './PersonRow.module.css';
import type { Passing } from './passing.ts';

interface Props {
  readonly passing: Passing;
  readonly face: string;
  readonly name: string;
}

/** A face, asked for once somebody looks: of a row that is passed by its place is kept. */
export function RowFace({ passing, face, name }: Props) {
  const shown = useRef<string | null>(null);
  // Who had one keeps it; only those who have none listen to what the list does.
  if (shown.current !== face && !passing.isFast.value) shown.current = face;
  if (shown.current !== face) return <span class={css.noFace} />;
  return <Avatar src={face} name={name} size={36} />;
}
