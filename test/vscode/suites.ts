/** Every suite that runs inside VS Code. */
import './entities.test';
import './findings.test';
import './fixes.test';
import './matches.test';
import './present.test';
