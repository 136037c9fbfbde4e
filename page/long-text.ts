/** Texts too long for one message: asked for in pieces. Only a single text node can be that long. */
import { type Found, PLACE_FIELDS } from '../spotting/found.ts';

/** Longest piece, UTF-16 units: browsers refuse messages of some tens of millions. */
const LONGEST = 4_000_000;

export async function findInPieces(find: (text: string) => Promise<Found>, text: string): Promise<Found> {
  if (text.length <= LONGEST) return find(text);
  const names: Found['names'][number][] = [];
  const places: number[] = [];
  for (let from = 0; from < text.length; ) {
    const to = endOfPiece(text, from);
    const found = await find(text.slice(from, to));
    for (let i = 0; i < found.places.length; i += PLACE_FIELDS) {
      const [start, end, name, edges] = found.places.slice(i, i + PLACE_FIELDS) as [
        number,
        number,
        number,
        number,
      ];
      places.push(start + from, end + from, name + names.length, edges);
    }
    names.push(...found.names);
    from = to;
  }
  return { names, places };
}

/** Behind a space, so that no word is cut; a name of several words may be. */
function endOfPiece(text: string, from: number): number {
  if (text.length - from <= LONGEST) return text.length;
  const space = text.lastIndexOf(' ', from + LONGEST);
  return space > from ? space + 1 : from + LONGEST;
}
