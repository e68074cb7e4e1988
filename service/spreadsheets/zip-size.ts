const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LONGEST_END = 65_557;

/**
 * The bytes that a ZIP file unpacks to, as its directory tells them.
 *
 * @returns nothing where the bytes are no ZIP file, or one too large for its own directory (ZIP64)
 */
export function unpackedSize(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) return undefined;
  let entry = view.getUint32(end + 16, true);
  let sum = 0;
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (entry + 46 > view.byteLength || view.getUint32(entry, true) !== DIRECTORY_ENTRY)
      return undefined;
    sum += view.getUint32(entry + 24, true);
    entry +=
      46 +
      view.getUint16(entry + 28, true) +
      view.getUint16(entry + 30, true) +
      view.getUint16(entry + 32, true);
  }
  return sum;
}

/** The directory's end stands last, before a comment of at most 64 kB. */
function endOfDirectory(view: DataView): number | undefined {
  const least = Math.max(0, view.byteLength - LONGEST_END);
  for (let place = view.byteLength - 22; place >= least; place -= 1)
    if (view.getUint32(place, true) === END_OF_DIRECTORY) return place;
  return undefined;
}
