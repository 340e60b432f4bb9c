/** Every suite that runs inside VS Code. */
import './present.test';
