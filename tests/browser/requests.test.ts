import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readNetLog } from '../../scripts/browser/net-log.ts';
import { unexpectedRequests } from '../../scripts/browser/requests.ts';

const origin = 'chrome-extension://abc';
const event = (url: string, initiator: string) => JSON.stringify({ params: { initiator, url }, type: 136 });

it('reads the requests of a network log, whole or cut short', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'net-log-'));
  const file = path.join(folder, 'log.json');
  await writeFile(
    file,
    [
      '{"constants":{},\n"events": [',
      '{"params":{"url":"http://a.example/"},"type":2},',
      `${event('http://a.example/', 'not an origin')},`,
      `${event('chrome-extension://abc/popup.html', origin)},`,
      `${event('https://b.example/x', origin)}],`,
      '"polledData": [{}]',
    ].join('\n'),
  );

  const requests = await readNetLog(file, origin);
  await rm(folder, { recursive: true });

  expect(requests).toEqual([
    { url: 'http://a.example/', initiator: null, byExtension: false },
    { url: 'https://b.example/x', initiator: origin, byExtension: true },
  ]);
});

it('finds fault with every request of the extension and with unexpected ones of pages', () => {
  const requests = [
    { url: 'https://update.example/', initiator: null, byExtension: false },
    { url: 'http://a.example/image.png', initiator: 'http://a.example', byExtension: false },
    { url: 'http://a.example/beacon', initiator: 'http://a.example', byExtension: false },
    { url: 'http://a.example/image.png', initiator: origin, byExtension: true },
    { url: 'http://a.example/favicon.ico', initiator: 'http://a.example', byExtension: false },
  ];

  const faults = unexpectedRequests(requests, (url) => url.endsWith('/image.png'));

  expect(faults).toEqual([requests[2], requests[3]]);
});
