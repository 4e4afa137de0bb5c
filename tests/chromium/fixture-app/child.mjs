process.on('message', (value) => {
  process.send({
    argument: process.argv[2],
    bytes: value instanceof Uint8Array,
    execArgv: process.execArgv.length,
  })
})
