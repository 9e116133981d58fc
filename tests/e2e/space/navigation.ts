/** Goes to somebody's page the way the site does: without loading a page. */
export const go = (mid: number) => {
  history.pushState({}, '', `/${mid}`);
  dispatchEvent(new PopStateEvent('popstate'));
};
