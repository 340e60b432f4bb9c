// Runs VS Code's server inside this process, and ends it with all that it has started when standard input closes: that
// happens however the parent ends, even when it is killed and has no time to say so.
import { pathToFileURL } from 'node:url';
import { endAtOnce } from './process-family.mjs';

const [, , server] = process.argv;
if (!server) throw new Error('Usage: serve-while-parent-lives.mjs SERVER [its options]');

process.stdin.on('close', () => endAtOnce(process.pid)).resume();
// The server reads its options where it would find them if it had been started itself.
process.argv.splice(1, 1);
await import(pathToFileURL(server).href);
