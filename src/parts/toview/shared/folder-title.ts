/** What a favourite folder may be called at most, in UTF-16 units. */
export const FOLDER_TITLE_MAX = 20;

/** Whether a folder can be made under this name; older ones may have longer names. */
export const isFolderTitle = (title: string): boolean =>
  title.trim() === title && title !== '' && title.length <= FOLDER_TITLE_MAX;
