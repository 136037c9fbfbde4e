import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

export interface ServedFile {
  readonly body: string | Uint8Array;
  /** By the extension of the path when left out. */
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ServerOptions {
  /** Files by path, `/article.html`; they win over the folder. */
  readonly files?: Readonly<Record<string, string | ServedFile>>;
  readonly folder?: string;
}

export interface LoggedRequest {
  readonly host: string;
  /** With the query. */
  readonly path: string;
  readonly method: string;
}

export interface PageServer {
  readonly port: number;
  readonly requests: readonly LoggedRequest[];
  /** Every `*.localhost` leads here in both browsers, each an origin of its own. */
  url(path: string, host?: string): string;
  put(path: string, file: string | ServedFile): void;
  /** Requests for anything but these paths and the browser's own /favicon.ico. */
  unexpected(expected: Iterable<string>): LoggedRequest[];
  close(): Promise<void>;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
};

const typeOf = (file: string) => types[path.extname(file).toLowerCase()] ?? 'application/octet-stream';

/** Serves pages on the loopback address only, and writes down every request. */
export async function startPageServer({ files = {}, folder }: ServerOptions = {}): Promise<PageServer> {
  const kept = new Map(Object.entries(files));
  const requests: LoggedRequest[] = [];
  const server = createServer((request, response) => {
    requests.push({
      host: request.headers.host ?? '',
      path: request.url ?? '',
      method: request.method ?? '',
    });
    answer(request, response, kept, folder).catch(() =>
      end(response, 500, 'The server could not read this file.'),
    );
  });
  await listen(server);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    requests,
    url: (file, host = '127.0.0.1') => new URL(file, `http://${host}:${port}/`).href,
    put: (file, content) => void kept.set(file, content),
    unexpected(expected) {
      const known = new Set(['/favicon.ico', ...expected]);
      return requests.filter((request) => !known.has(request.path));
    },
    close: () => stop(server),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  files: ReadonlyMap<string, string | ServedFile>,
  folder?: string,
): Promise<void> {
  const name = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  const file = files.get(name);
  if (file !== undefined) {
    const { body, type = typeOf(name), headers = {} } = typeof file === 'string' ? { body: file } : file;
    response.writeHead(200, { 'content-type': type, ...headers }).end(body);
  } else if (name === '/favicon.ico') {
    end(response, 204);
  } else if (folder) {
    await answerFromFolder(response, path.resolve(folder), name);
  } else {
    end(response, 404, `Nothing is served at ${name}.`);
  }
}

async function answerFromFolder(response: ServerResponse, folder: string, name: string): Promise<void> {
  const file = path.join(folder, name);
  const inside = file.startsWith(folder + path.sep);
  const isFile = inside && (await stat(file).catch(() => undefined))?.isFile();
  if (!isFile) return end(response, 404, `Nothing is served at ${name}.`);
  response.writeHead(200, { 'content-type': typeOf(file) });
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

function end(response: ServerResponse, status: number, text?: string): void {
  if (!response.headersSent) response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(text);
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // Browsers keep connections open; without this, close waits for them.
    server.closeAllConnections();
  });
}
