/** Every suite that runs inside VS Code. */
import './findings.test';
import './fixes.test';
import './present.test';
