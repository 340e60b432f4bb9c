// Stands in for @vscode/spdlog, VS Code's native logger, which has no prebuilt binary: writes the same lines to a file.
const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];
const INFO = 2;

class Logger {
  /** @param {string} file */
  constructor(file) {
    this.file = file;
    this.level = INFO;
    this.plain = false;
    mkdirSync(dirname(file), { recursive: true });
  }

  /**
   * @param {number} level
   * @param {string} message
   */
  write(level, message) {
    if (level < this.level) return;
    const line = this.plain ? message : `${new Date().toISOString()} [${LEVELS[level]}] ${message}\n`;
    try {
      appendFileSync(this.file, line);
    } catch {
      // The folder may be gone already when VS Code ends; a lost log line is no reason to fail.
    }
  }

  getLevel() {
    return this.level;
  }

  /** @param {number} level */
  setLevel(level) {
    this.level = level;
  }

  clearFormatters() {
    this.plain = true;
  }

  setPattern() {}
  flush() {}
  drop() {}
}

// Each level is a method: trace(message), info(message) and so on.
for (const [level, name] of LEVELS.entries()) {
  /** @type {(this: Logger, message: string) => void} */
  const log = function (message) {
    this.write(level, message);
  };
  Object.defineProperty(Logger.prototype, name, { value: log });
}

/**
 * @param {string} _name
 * @param {string} file
 */
const createLogger = async (_name, file) => new Logger(file);

// ESM importers see only names that are assigned in this form.
exports.version = '0.0.0';
exports.Logger = Logger;
exports.createRotatingLogger = createLogger;
exports.createAsyncRotatingLogger = createLogger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.shutdown = () => {};
