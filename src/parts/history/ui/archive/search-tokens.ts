const split = (text: string) => text.split(/\s+/).filter(Boolean);

/** What stands in a search: words that are done, each by itself, and the one that is being typed. */
export interface SearchTokens {
  readonly done: readonly string[];
  readonly typed: string;
}

/** A word is done with the space after it. */
export function tokensOf(text: string): SearchTokens {
  const typed = /\S*$/.exec(text)?.[0] ?? '';
  return { done: split(text.slice(0, text.length - typed.length)), typed };
}

/** The text of a search with something else typed after its words; a space in it makes words of it. */
export const withTyped = (text: string, typed: string): string =>
  [...tokensOf(text).done, typed.replace(/^\s+/, '')].join(' ');

/** All of it as words that are done. */
export const allDone = (text: string): string =>
  split(text)
    .map((one) => `${one} `)
    .join('');

/** Without one of its words; what is being typed stays. */
export function withoutToken(text: string, at: number): string {
  const { done, typed } = tokensOf(text);
  return [...done.filter((_, n) => n !== at).map((one) => `${one} `), typed].join('');
}

const DATES = /^\d{4}-\d{1,2}(-\d{1,2})?(\.\.\d{4}-\d{1,2}(-\d{1,2})?)?$/;

/** With another range of days, the only one. */
export function withDates(text: string, dates: string): string {
  const { done, typed } = tokensOf(text);
  const others = done.filter((one) => !DATES.test(one));
  return [...[...others, dates].map((one) => `${one} `), typed].join('');
}
