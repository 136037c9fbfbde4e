/** Writing BibTeX: one `@misc` entry, as every version of it reads them. */

export interface BibtexSource {
  readonly title: string;
  readonly author: string | null;
  readonly publisher: string | null;
  /** As the document gives it. */
  readonly date: string | null;
  readonly address: string | null;
  /** What kind of document it is, and where in it the sentence stands. */
  readonly place: string;
  readonly statement: string;
  readonly note: string;
}

/** Braces would have to be balanced even when escaped, so they have names. */
const NAMED: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

export function escapeBibtex(words: string): string {
  return words
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\{}^~$&#%_]/g, (mark) => NAMED[mark] ?? `\\${mark}`);
}

/** Fields of what is unknown are left out; the note has to say that it is. */
export function bibtexEntry(key: string, source: BibtexSource): string {
  const { author, publisher, date, address } = source;
  const fields: [name: string, value: string | null][] = [
    // Doubly braced: neither recapitalised, nor cut into first and last names.
    ['title', `{${escapeBibtex(source.title)}}`],
    ['author', author && `{${escapeBibtex(author)}}`],
    ['publisher', publisher && escapeBibtex(publisher)],
    ['year', date && yearIn(date)],
    ['howpublished', escapeBibtex(source.place)],
    ['url', address && webAddress(address)],
    ['abstract', escapeBibtex(source.statement)],
    ['note', escapeBibtex(source.note)],
  ];
  const written = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return [`@misc{${key.replace(/[^\w:.+-]/g, '-')},`, ...written, '}'].join('\n');
}

/** The one year that a date names; null where it names none or several. */
function yearIn(date: string): string | null {
  const years = date.match(/(?<!\d)[12]\d{3}(?!\d)/g) ?? [];
  return years.length === 1 ? years[0]! : null;
}

function webAddress(address: string): string | null {
  if (!/^https?:\/\//i.test(address)) return null;
  return address.replace(/[\s{}\\]/gu, (mark) => encodeURIComponent(mark));
}
