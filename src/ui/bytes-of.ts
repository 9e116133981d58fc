/**
 * What stands in a file of the person's own; null: the browser cannot read it any more, since it was moved or is on a
 * stick that was pulled out, or it is a folder that was dropped.
 */
export async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}
