/**
 * `cite FILE`: prints every sentence of a document with the citation that points at it, ready to be pasted
 * under `citations:` in `data/facts/`.
 */
import { readFileSync } from 'node:fs';
import { fingerprint, sha256 } from '../../facts/fingerprint.ts';
import { paragraphs, sentences } from '../../facts/sentences.ts';

// `cite FILE | head` closes the pipe before all is printed, which is no fault of anybody's.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
const file = process.argv[2];
if (file === undefined || process.argv.length > 3) {
  console.error('usage: npm run cite -- FILE\nFILE is the text of a document, one paragraph a line.');
  process.exitCode = 2;
} else {
  await cite(file);
}

async function cite(path: string): Promise<void> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    console.error(`${path} cannot be read: ${(error as Error).message}\nGive the path of a plain text file.`);
    process.exitCode = 1;
    return;
  }
  const lines = paragraphs(text);
  console.log(`# For data/documents/<id>.yml:\nparagraphs: ${lines.length}\nsha256: ${await sha256(text)}\n`);
  console.log('# For citations: in data/facts/<id>.yml:');
  for (const [p, line] of lines.entries()) {
    for (const [s, sentence] of sentences(line).entries()) {
      const sum = await fingerprint(sentence);
      console.log(`\n# ${sentence}\n- { paragraph: ${p + 1}, sentence: ${s + 1}, sha256: ${sum} }`);
    }
  }
}
