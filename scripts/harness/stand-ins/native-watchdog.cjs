// Stands in for VS Code's native watchdog, which has no prebuilt binary: ends the process when its parent is gone.
exports.start = (/** @type {number} */ parent) => {
  const isAlive = () => {
    try {
      process.kill(parent, 0);
      return true;
    } catch {
      return false;
    }
  };
  setInterval(() => isAlive() || process.exit(87), 1000).unref();
};
exports.exit = (/** @type {number} */ code) => process.exit(code);
