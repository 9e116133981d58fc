import { dayKey } from '../../../shared/local-day.ts';
import type { UsedPart } from './storage-used.ts';
import type { BackgroundChoice } from './switches.ts';

/** How often an operation failed, and how. */
export interface Fault {
  readonly operation: string;
  /** What came of it, with the code of the service where it gave one; `rows-dropped`, `figures-lost`. */
  readonly what: string;
  readonly count: number;
}

/** What the background knows of how it fares. No name, id or title is in it, and no exact amount of a person's. */
export interface Diagnosis {
  readonly isSignedIn: boolean;
  readonly background: BackgroundChoice;
  /** Rows kept, by part, as a power of ten that they do not reach. */
  readonly below: Readonly<Record<UsedPart, number>>;
  /** Of everything that is kept; null: the browser does not say. */
  readonly bytes: number | null;
  readonly sentLastHour: number;
  readonly isCoolingDown: boolean;
  /** Since the browser was started. */
  readonly faults: readonly Fault[];
}

/** Of the page that shows it. */
export interface DiagnosisFrame {
  readonly version: string;
  readonly browser: string;
  readonly atMs: number;
  readonly language: string;
  readonly theme: string;
  /** Panels that are off; only ids that this version knows. */
  readonly panelsOff: readonly string[];
}

/** 0, 10, 100 …: says how many there are and not whose they are. */
export const belowOf = (count: number): number => (count <= 0 ? 0 : 10 ** String(count).length);

const yesOrNo = (is: boolean | null): string => (is === true ? 'yes' : 'no');

const listed = (all: readonly string[]): string => all.join(', ') || 'none';

/** What somebody hands over who reports a fault, in English: whoever reads it knows no Chinese. */
export function diagnosisText(
  { version, browser, atMs, language, theme, panelsOff }: DiagnosisFrame,
  { isSignedIn, background, below, bytes, sentLastHour, isCoolingDown, faults }: Diagnosis,
): string {
  const kept = Object.entries(below).filter(([, most]) => most > 0);
  const size = bytes === null ? 'unknown' : `${(bytes / 1_000_000).toFixed(1)} MB`;
  return [
    `Bilideck ${version}, ${browser}, ${dayKey(new Date(atMs))}`,
    `signed in: ${isSignedIn ? 'yes' : 'no'}; language: ${language}; theme: ${theme}`,
    `pace: ${background.slowness} x; switched off: ${listed([...background.off, ...panelsOff])}`,
    `logs kept daily: ${yesOrNo(background.daily)}; settings synced: ${yesOrNo(background.synced)}`,
    `storage: ${size}; rows: ${listed(kept.map(([part, most]) => `${part} < ${most}`))}`,
    `requests in the last hour: ${sentLastHour}; cooling down: ${isCoolingDown ? 'yes' : 'no'}`,
    '',
    'failures since the browser was started:',
    ...(faults.length === 0 ? ['none'] : []),
    ...faults.map(({ operation, what, count }) => `${operation}: ${what} x ${count}`),
  ].join('\n');
}
