// One bundle holds all actions, and starts the others by this argument.
process.argv[2] = 'follow-up';
require('../index.js');
