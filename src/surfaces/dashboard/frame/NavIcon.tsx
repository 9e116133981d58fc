const PATHS = {
  people:
    'M9 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM2 21a7 7 0 0 1 14 0M16 4a4 4 0 0 1 0 7M19 15a6 6 0 0 1 3 6',
  columns: 'M4 4h4v16H4zM10 4h4v11h-4zM16 4h4v7h-4z',
  rules: 'M4 7h9M4 12h6M4 17h9M16 15l2 2 4-5',
  later: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3 3',
  history: 'M3 12a9 9 0 1 0 3-6.7L3 8M3 3v5h5M12 8v5l3 2',
  chart: 'M4 20h16M7 16v-5M12 16V5M17 16v-8',
  heart: 'M12 20l-7-7a4.5 4.5 0 0 1 7-6 4.5 4.5 0 0 1 7 6z',
  changes: 'M4 8h13l-3-3M20 16H7l3 3',
  name: 'M3 5h18v14H3zM7 10h4M7 14h3M15 9v6M13 12h4',
  account: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21a8 8 0 0 1 16 0',
  camera: 'M4 8h4l2-3h4l2 3h4v11H4zM12 10a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z',
  journal: 'M6 3h12v18H6zM9 8h6M9 12h6M9 16h3',
  check: 'M12 3l8 3v6c0 5-4 8-8 9-4-1-8-4-8-9V6zM9 12l2 2 4-4',
  settings:
    'M4 6h8M16 6h4M14 4a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM4 12h2M10 12h10M8 10a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM4 18h11M19 18h1M17 16a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  person:
    'M10 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM3 21a7 7 0 0 1 8-6.9M17 14a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM19.2 19.2L22 22',
  menu: 'M4 6h16M4 12h16M4 18h16',
} as const;

export type NavIconName = keyof typeof PATHS;

/** A line drawing beside a name, or in its place where the navigation is narrow. */
export function NavIcon({ name }: { name: NavIconName }) {
  return (
    <svg
      width="18"
      height="18"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.8"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
