import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type PageServer, startPageServer } from '../../scripts/browser/page-server.ts';

let folder: string;
let server: PageServer;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'page-server-'));
  await writeFile(path.join(folder, 'in-folder.svg'), '<svg/>');
  server = await startPageServer({ folder, files: { '/a page.html': '<p>Norway' } });
});

afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** Without fetch, which tidies `..` away. */
function statusOf(rawPath: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: server.port, path: rawPath }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode));
    })
      .on('error', reject)
      .end();
  });
}

it('serves given files and the folder, each with its type', async () => {
  const given = await fetch(server.url('/a page.html'));
  const found = await fetch(server.url('/in-folder.svg'));

  expect(await given.text()).toBe('<p>Norway');
  expect(given.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await found.text()).toBe('<svg/>');
  expect(found.headers.get('content-type')).toBe('image/svg+xml');
});

it('serves a file with headers and a type of its own, also when added later', async () => {
  server.put('/strict', {
    body: '<r/>',
    type: 'application/xml',
    headers: { 'content-security-policy': 'sandbox' },
  });
  const response = await fetch(server.url('/strict'));

  expect(response.headers.get('content-type')).toBe('application/xml');
  expect(response.headers.get('content-security-policy')).toBe('sandbox');
});

it.each(['/../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/missing.html', '/', '/%00', '/%'])(
  'serves nothing at %s',
  async (rawPath) => {
    expect(await statusOf(rawPath)).toBeGreaterThanOrEqual(400);
  },
);

it('writes every request down and tells the unexpected ones', async () => {
  await fetch(server.url('/a page.html'));
  await fetch(server.url('/favicon.ico'));
  await fetch(server.url('/beacon?name=Norway', 'localhost'));

  expect(server.requests).toHaveLength(3);
  expect(server.unexpected(['/a%20page.html'])).toEqual([
    { host: `localhost:${server.port}`, path: '/beacon?name=Norway', method: 'GET' },
  ]);
});
