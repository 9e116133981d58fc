/** Longer than any name that somebody bears. */
export const PERSON_NAME_MAX = 32;

/** What a text says of a person: "UID:123" is an id; anything else short enough is a name. */
export type PersonText =
  | { readonly type: 'user'; readonly mid: number }
  | { readonly type: 'name'; readonly name: string };

export function personInText(text: string): PersonText | null {
  const trimmed = text.trim().replace(/^[@＠]/, '');
  const plain = trimmed.normalize('NFKC');
  const mid = Number(/^(?:uid|mid)\s*[:：]?\s*(\d{1,16})$/i.exec(plain)?.[1]);
  if (Number.isSafeInteger(mid) && mid > 0) return { type: 'user', mid };
  const isName = trimmed !== '' && trimmed.length <= PERSON_NAME_MAX && !/[\s,，]/.test(trimmed);
  // As it stands: in letters of another width it is another person's name.
  return isName ? { type: 'name', name: trimmed } : null;
}
