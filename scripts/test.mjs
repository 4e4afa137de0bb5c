import './lib/node-version.mjs'

// Loaded after the check of the version, without an await that old versions could not even parse.
void import('./lib/run-tests.mjs')
  .then(({ test }) => test(process.argv.slice(2)))
  .then((code) => {
    process.exitCode = code
  })
