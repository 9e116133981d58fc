/** Hours ahead of Greenwich that zones by their number reach; half a day each way is enough for any hour. */
const HALF_DAY = 12;
const DAY = 24;

/** The name of the zone in which it is that hour of a day now. */
export function zoneAt(hour: number, now: Date): string {
  const ahead = ((hour - now.getUTCHours() + HALF_DAY + DAY) % DAY) - HALF_DAY;
  // POSIX counts westwards.
  return `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

const NOON = 12;

/**
 * Walks begin at noon, whatever the clock says: what a person sees of time goes by days, and one that
 * ends in the middle of a walk is not what it is about. `E2E_HOUR=23` begins them before midnight.
 * The processes that are started from here follow.
 */
export function beginAtNoon(): void {
  process.env['TZ'] ??= zoneAt(Number(process.env['E2E_HOUR'] ?? NOON), new Date());
}
