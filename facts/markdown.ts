/** Writing Markdown (CommonMark, and what GitHub adds) that shows words as they are. */

/** One line of plain words. */
export function escapeMarkdown(line: string): string {
  return line
    .replace(/\s+/gu, ' ')
    .replace(/[\\`*_{}[\]<>#|~&!$]/g, '\\$&')
    .replace(/^([-+=]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`))
    .replace(/:(?=\/\/)/g, '\\:');
}

/** A link where the address is one of the web; else the words in italics. */
export function markdownLink(words: string, address: string | null): string {
  const text = escapeMarkdown(words);
  if (address === null || !/^https?:\/\//i.test(address)) return `*${text}*`;
  const target = address.replace(
    /[\s<>()\\]/gu,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `[${text}](<${target}>)`;
}
