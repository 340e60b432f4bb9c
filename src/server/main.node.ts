// The language server as a Node process.
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeFiles } from './files/nodeFiles';
import { startNameThread } from './names/startNameThread';
import { serve } from './server';
import { nodeStorage } from './store/nodeStorage';

serve(createConnection(ProposedFeatures.all), ENGINE_STAMP, {
  files: nodeFiles,
  storage: nodeStorage,
  startNameHelper: startNameThread,
});
