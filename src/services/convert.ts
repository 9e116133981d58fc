/** Helpers for turning wire values into domain values. */

/** `//host/x` and `http://host/x` as https; anything that is not a web address is dropped. */
export function httpsUrl(url: string): string {
  if (url.startsWith('//')) return `https:${url}`;
  if (url.startsWith('http://')) return `https://${url.slice('http://'.length)}`;
  return url.startsWith('https://') ? url : '';
}

/** Decimal RGB to "#rrggbb". */
export function rgb(decimal: number): string {
  return `#${(decimal & 0xffffff).toString(16).padStart(6, '0')}`;
}

/** "75:10" or "1:02:03" to seconds; 0 when it is no length. */
export function lengthToSeconds(length: string): number {
  const parts = length.split(':').map(Number);
  if (parts.length === 0 || parts.some((part) => !Number.isFinite(part))) return 0;
  return parts.reduce((seconds, part) => seconds * 60 + part, 0);
}
