/** What somebody is called: by their number where nobody here knows the name. */
export const nameOrUid = ({ mid, name }: { readonly mid: number; readonly name: string }): string =>
  name || `UID ${mid}`;
