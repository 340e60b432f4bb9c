// The language server as a Node process.
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { describeError } from './describeError';
import { nodeFiles } from './files/nodeFiles';
import { startNameThread } from './names/startNameThread';
import { serve } from './server';
import { nodeStorage } from './store/nodeStorage';

const connection = createConnection(ProposedFeatures.all);

// One thing that fails must not end the server for all others, as Node would have it.
process.on('unhandledRejection', (error) => connection.console.error(describeError(error)));

serve(connection, ENGINE_STAMP, {
  files: nodeFiles(),
  storage: nodeStorage,
  startNameHelper: startNameThread,
});
