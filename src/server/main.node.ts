// The language server as a Node process.
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeFiles } from './files/nodeFiles';
import { serve } from './server';

serve(createConnection(ProposedFeatures.all), nodeFiles);
