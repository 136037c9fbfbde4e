import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { FIXTURE } from '../facts/fixture.ts';

const project = join(import.meta.dirname, '../..');
const data = join(FIXTURE, 'data');
const sources = join(FIXTURE, 'sources');
const spoiled = mkdtempSync(join(tmpdir(), 'backgrounder-commands-'));
cpSync(data, spoiled, { recursive: true });
const facts = join(spoiled, 'facts/lighthouse.yml');
writeFileSync(
  facts,
  readFileSync(facts, 'utf8').replace('paragraph: 2, sentence: 2', 'paragraph: 2, sentence: 1'),
);
const resummed = mkdtempSync(join(tmpdir(), 'backgrounder-commands-'));
cpSync(data, resummed, { recursive: true });
const document = join(resummed, 'documents/lighthouse.yml');
writeFileSync(document, readFileSync(document, 'utf8').replace('sha256: 7', 'sha256: 8'));
afterAll(() => {
  for (const folder of [spoiled, resummed]) rmSync(folder, { recursive: true });
});

function run(script: string, ...args: string[]): { code: number | null; out: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/pack/${script}.ts`, ...args], {
    cwd: project,
    encoding: 'utf8',
  });
  return { code: status, out: stdout + stderr };
}

test('check prints counts and succeeds', () => {
  expect(run('check', data)).toEqual({
    code: 0,
    out: 'harbour 1.0.0: 1 document(s), 2 topics, 3 entities, 4 aliases in 5 forms, 3 facts, 3 citations: all in order\n',
  });
});

test('check fails where there is no pack', () => {
  const { code, out } = run('check', join(FIXTURE, 'nowhere'));
  expect(code).toBe(1);
  expect(out).toContain('pack.yml:1:1 is missing');
});

test('verify succeeds when every citation is at its place', () => {
  expect(run('verify', '--data', data, sources)).toEqual({
    code: 0,
    out: '3 citations verified, 0 faults, 0 citations skipped\n',
  });
});

test('verify fails on one changed citation, and names file and line', () => {
  const { code, out } = run('verify', '--data', spoiled, sources);
  expect(code).toBe(1);
  expect(out).toMatch(
    /facts\/lighthouse\.yml:27:9 sentence 1 of paragraph 2 is not the one cited → .*sentence 2/,
  );
});

test('verify fails when texts are there and the document is none of them, and names both', () => {
  const { code, out } = run('verify', '--data', resummed, sources);
  expect(code).toBe(1);
  expect(out).toMatch(/documents\/lighthouse\.yml:6:1 no text has the fingerprint of "lighthouse"/);
  expect(out).toMatch(
    /compared: .*lighthouse\.txt → Its text changed, or the fingerprint in data\/documents\//,
  );
  expect(out).toContain('0 citations verified, 1 fault, 3 citations skipped');
});

test.each([
  ['no folder', join(FIXTURE, 'nowhere'), 'there is no folder'],
  ['no text in the folder', data, 'no .txt or .md file in'],
])('verify skips where there is %s, and fails only with --require', (_, folder, why) => {
  const { code, out } = run('verify', '--data', data, folder);
  expect(code).toBe(0);
  expect(out).toContain(`skipped: lighthouse is not at hand: ${why} ${folder}`);
  expect(run('verify', '--require', '--data', data, folder).code).toBe(1);
});

test('cite ends quietly when nobody reads on', async () => {
  const child = spawn(process.execPath, ['scripts/pack/cite.ts', join(sources, 'lighthouse.txt')], {
    cwd: project,
  });
  child.stdout.destroy();
  let told = '';
  child.stderr.on('data', (chunk) => {
    told += chunk;
  });
  await once(child, 'close');
  expect(told).toBe('');
});

test('cite prints each sentence with its citation', () => {
  const { code, out } = run('cite', join(sources, 'lighthouse.txt'));
  expect(code).toBe(0);
  expect(out).toMatch(
    /# Mayor Ada Lind cut the ribbon in light rain\.\n- \{ paragraph: 1, sentence: 2, sha256: d12ca15e/,
  );
});

test('cite says what to do when the file cannot be read', () => {
  expect(run('cite', 'nowhere.txt')).toMatchObject({
    code: 1,
    out: expect.stringContaining('nowhere.txt cannot be read'),
  });
});
