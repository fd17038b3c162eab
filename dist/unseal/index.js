// One bundle holds both actions, and starts the other one by this argument.
process.argv[2] = 'unseal';
require('../index.js');
