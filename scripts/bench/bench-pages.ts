/** The pages: real ones where they are at hand, and ones made as long as wanted. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

export interface BenchPage {
  readonly name: string;
  readonly html: string;
}

const project = join(import.meta.dirname, '../..');
const MEGABYTE = 1_000_000;

/** Pages of the folder beside the project where it is there, our own documents otherwise. */
export function realPages(): BenchPage[] {
  const shared = join(project, '../shared/pages');
  if (existsSync(shared)) return pagesIn(shared);
  return [...pagesIn(join(project, 'tests/gold')), ...pagesIn(join(project, 'demo'))];
}

/** A page of so many million characters of source: paragraphs of our own documents, over and over. */
export function madePage(megabytes: number): BenchPage {
  const paragraphs = ownParagraphs();
  const parts: string[] = [];
  for (let length = 0, next = 0; length < megabytes * MEGABYTE; next++) {
    const paragraph = paragraphs[next % paragraphs.length]!;
    parts.push(paragraph);
    length += paragraph.length;
  }
  return { name: `made ${megabytes} MB`, html: documentOf(parts.join('\n')) };
}

/** A page of so many characters of text, whose first screen has names. */
export function pageOfText(characters: number): BenchPage {
  const paragraphs = ownParagraphs();
  const parts: string[] = [];
  for (let length = 0, next = 0; length < characters; next++) {
    const paragraph = paragraphs[next % paragraphs.length]!;
    parts.push(paragraph);
    length += textOf(paragraph).length;
  }
  return { name: `${characters} characters`, html: documentOf(parts.join('\n')) };
}

/** A page that names one name so many times, each in a sentence of its own. */
export function pageOfMentions(mentions: number, name: string): BenchPage {
  const sentence = `<p>It was said of ${name} that nothing new is to be said of it this week, or the next.</p>\n`;
  return {
    name: `${mentions} mentions`,
    html: documentOf(
      `<div id="bench" style="position:fixed;inset:0 0 auto auto;width:300px;height:40px;contain:strict;background:#fff"></div>${sentence.repeat(mentions)}`,
    ),
  };
}

/** What a page says, nearly: for finding out which names it has. */
export function textOf(html: string): string {
  return html
    .replace(/<(script|style|noscript|template)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&');
}

function documentOf(body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title><body>${body}</body></html>`;
}

function ownParagraphs(): string[] {
  const own = [...pagesIn(join(project, 'demo')), ...pagesIn(join(project, 'tests/gold'))];
  return own.flatMap(({ html }) => html.match(/<p\b[^>]*>[\s\S]*?<\/p>/g) ?? []);
}

function pagesIn(folder: string): BenchPage[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => ({
      name: basename(file, '.html'),
      html: withoutLabels(readFileSync(join(folder, file), 'utf8')),
    }));
}

/** Gold documents carry labels between double brackets: see tests/gold/README.md. */
function withoutLabels(html: string): string {
  return html.replace(/⟦[^|⟧]*\|([^|⟧]*)(?:\|[^⟧]*)?⟧/g, '$1');
}
