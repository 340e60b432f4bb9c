import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { builtProgram } from './programs';

/** The built language server, running, and the connection to it. */
export interface ServerProcess {
  connection: ProtocolConnection;
  readonly pid: number | undefined;
  /** Ends the server as an editor does; fails where it broke down before, or complained. */
  stop(): Promise<void>;
}

const running: ServerProcess[] = [];

/**
 * Starts `dist/server.js --stdio`. It is stopped when the test that started it has ended.
 *
 * @param nodeOptions options for Node
 */
export function startServer(nodeOptions: readonly string[] = []): ServerProcess {
  const server: ChildProcessByStdio<Writable, Readable, Readable> = spawn(
    process.execPath,
    [...nodeOptions, builtProgram('server'), '--stdio'],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  );
  const complaints = text(server.stderr);
  const ended = new Promise<number | null>((resolve) => server.once('close', resolve));
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const started: ServerProcess = {
    connection,
    pid: server.pid,
    async stop() {
      const hadEnded = server.exitCode !== null;
      if (!hadEnded) {
        await connection.sendRequest('shutdown');
        await connection.sendNotification('exit');
      }
      const code = await ended;
      connection.dispose();
      if (hadEnded || code !== 0) {
        throw new Error(`the server broke down (exit code ${code}): ${await complaints}`);
      }
    },
  };
  running.push(started);
  return started;
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
});
