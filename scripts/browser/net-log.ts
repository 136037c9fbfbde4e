import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { SeenRequest } from './driven-browser.ts';

interface NetLogEvent {
  readonly params: { readonly url: string; readonly initiator: string };
}

const startsRequest = '"initiator":';
const leavesTheBrowser = /^(https?|wss?):/;

/** Reads Chromium's network log: one event a line, and only the start of a request names its initiator. */
export async function readNetLog(file: string, extensionOrigin: string): Promise<SeenRequest[]> {
  const requests: SeenRequest[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const request = line.includes(startsRequest) && parseEvent(line, extensionOrigin);
    if (request && leavesTheBrowser.test(request.url)) requests.push(request);
  }
  return requests;
}

function parseEvent(line: string, extensionOrigin: string): SeenRequest {
  const { url, initiator } = (JSON.parse(line.replace(/(\],?|,)$/, '')) as NetLogEvent).params;
  return {
    url,
    initiator: initiator === 'not an origin' ? null : initiator,
    byExtension: initiator === extensionOrigin,
  };
}
