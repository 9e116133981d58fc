/** The small version of a picture. */
export const smallPicture = (url: string): string =>
  url === '' || url.includes('@') ? url : `${url}@80w_80h_1c.webp`;
