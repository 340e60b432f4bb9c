// Stands in for node:assert/strict in the browser: npm's assert package has it as a property only.
module.exports = require('assert').strict;
