/* Old syntax on purpose: this must be understood by the version of Node that it refuses. */
var parts = process.versions.node.split('.').map(Number)
if (parts[0] < 20 || (parts[0] === 20 && parts[1] < 19)) {
  console.error(
    'Variorum needs Node.js 20.19 or newer; this is ' + process.version + '. Get it from https://nodejs.org',
  )
  process.exit(1)
}
