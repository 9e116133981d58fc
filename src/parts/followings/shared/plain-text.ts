/** Text as somebody typed it, fit for an address: trimmed, whole characters only, at most `max`. */
export function plainText(text: string, max: number): string {
  const whole = text.replace(/\p{Cs}/gu, '').trim();
  return whole.length <= max ? whole : [...whole.slice(0, 2 * max)].slice(0, max).join('').trim();
}
