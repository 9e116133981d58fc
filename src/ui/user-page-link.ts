/** Somebody's page in the dashboard, from any page of the extension. */
export const userPageLink = (mid: number) => `/dashboard.html#/user/${mid}`;
