const graphemes = new Intl.Segmenter();

/**
 * As much of a text as fits, with an ellipsis where something is left out; no character is broken.
 * @param widthOf Of a text, in the same unit as `most`.
 */
export function cutText(text: string, most: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= most) return text;
  const pieces = [...graphemes.segment(text)].map(({ segment }) => segment);
  let [fits, tooMany] = [0, pieces.length];
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (widthOf(`${pieces.slice(0, middle).join('')}…`) <= most) fits = middle;
    else tooMany = middle;
  }
  return fits === 0 ? '' : `${pieces.slice(0, fits).join('').trimEnd()}…`;
}
