/** Several arrays of numbers in one buffer, and back without copying: as they lie in a file, so they are used. */

const TYPES = { u8: Uint8Array, u16: Uint16Array, i32: Int32Array, u32: Uint32Array } as const;
type TypeName = keyof typeof TYPES;
const NAMES = Object.keys(TYPES) as TypeName[];
/** Numbers from 0, in as few bytes as the greatest needs. */
export type Column = Uint8Array | Uint16Array | Uint32Array;
type Section = Column | Int32Array;

/** Tells our files from any others ("BGn1"); read in another byte order it is another number. */
const MAGIC = 0x316e4742;
/** Words of the head before the list of sections: magic, format, length in bytes, count of sections. */
const HEAD = 4;
/** Words a section in that list: type, length in elements. */
const ENTRY = 2;

/** @param format version of what the sections hold */
export function joinSections(format: number, sections: readonly Section[]): ArrayBuffer {
  const head = (HEAD + ENTRY * sections.length) * 4;
  const total = sections.reduce((sum, { byteLength }) => sum + aligned(byteLength), head);
  const buffer = new ArrayBuffer(total);
  const words = new Uint32Array(buffer);
  words.set([MAGIC, format, total, sections.length]);
  let at = head;
  for (const [index, section] of sections.entries()) {
    const type = NAMES.findIndex((name) => section instanceof TYPES[name]);
    words.set([type, section.length], HEAD + ENTRY * index);
    const { buffer: from, byteOffset, byteLength } = section;
    new Uint8Array(buffer, at).set(new Uint8Array(from, byteOffset, byteLength));
    at += aligned(byteLength);
  }
  return buffer;
}

export function columnOf(numbers: readonly number[]): Column {
  const greatest = numbers.reduce((most, number) => Math.max(most, number), 0);
  const Type = greatest > 0xffff ? Uint32Array : greatest > 0xff ? Uint16Array : Uint8Array;
  return Type.from(numbers);
}

/** Gives the sections in the order in which they were joined. */
export class SectionReader {
  readonly #buffer: ArrayBuffer;
  readonly #count: number;
  #read = 0;
  #at: number;

  /** @throws {Error} for a buffer that was not made by {@link joinSections} in this format, or is not all there */
  constructor(buffer: ArrayBuffer, format: number) {
    const words = Math.min(HEAD, Math.floor(buffer.byteLength / 4));
    const [magic, found, total, count = 0] = new Uint32Array(buffer, 0, words);
    if (magic !== MAGIC) throw new Error('The file of names is none of ours.');
    if (found !== format)
      throw new Error(`The file of names has format ${found}, and this version reads format ${format}.`);
    if (total !== buffer.byteLength)
      throw new Error(`The file of names is broken off: it has ${buffer.byteLength} of ${total} bytes.`);
    this.#buffer = buffer;
    this.#count = count;
    this.#at = (HEAD + ENTRY * count) * 4;
  }

  next<N extends TypeName>(name: N): InstanceType<(typeof TYPES)[N]> {
    return this.#nextOf([name]) as InstanceType<(typeof TYPES)[N]>;
  }

  nextColumn(): Column {
    return this.#nextOf(['u8', 'u16', 'u32']) as Column;
  }

  #nextOf(names: readonly TypeName[]): Section {
    if (this.#read === this.#count) throw new Error('The file of names has too few sections.');
    const [type, length = 0] = new Uint32Array(this.#buffer, (HEAD + ENTRY * this.#read++) * 4, ENTRY);
    const name = NAMES[type!];
    if (!name || !names.includes(name))
      throw new Error(`The file of names has another section where ${names.join(' or ')} is due.`);
    const section = new TYPES[name](this.#buffer, this.#at, length);
    this.#at += aligned(section.byteLength);
    return section;
  }
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / 4) * 4;
}
