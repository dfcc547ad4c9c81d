// Colyseus with messages and no synchronised state: what it costs to pass on what somebody says.
import { createServer } from 'node:http'
import { Room, Server } from '@colyseus/core'
import { WebSocketTransport } from '@colyseus/ws-transport'

class Relay extends Room {
  onCreate() {
    this.said = 0
    this.patchRate = null
    this.autoDispose = true
    this.maxClients = 100_000
    this.onMessage('say', (_, text) => this.broadcast('deliver', [++this.said, text]))
  }
}

const server = new Server({
  greet: false,
  transport: new WebSocketTransport({ server: createServer(), maxPayload: 1 << 17 }),
})
server.define('relay', Relay).filterBy(['table'])
await server.listen(Number(process.argv[2]), '127.0.0.1')
console.log('ready')
