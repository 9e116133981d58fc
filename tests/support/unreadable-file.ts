/** What a page gets of a file that was moved meanwhile, and of a folder that is dropped. */
export function unreadableFile(): File {
  const file = new File(['x'], 'gone.json');
  const refuse = async () => {
    throw new DOMException('gone', 'NotReadableError');
  };
  return Object.assign(file, { arrayBuffer: refuse, text: refuse, stream: refuse });
}
