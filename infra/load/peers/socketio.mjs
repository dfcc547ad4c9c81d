// Socket.IO as its documentation shows it: rooms, an event to everybody in one, an acknowledgement to the sender.
import { createServer } from 'node:http'
import { Server } from 'socket.io'

const http = createServer()
const io = new Server(http, { transports: ['websocket'], perMessageDeflate: false, maxHttpBufferSize: 1 << 17 })
const said = new Map()

io.on('connection', (socket) => {
  socket.on('join', (room, done) => {
    socket.join(room)
    done(true)
  })
  socket.on('say', (room, text, done) => {
    const n = (said.get(room) ?? 0) + 1
    said.set(room, n)
    io.to(room).emit('deliver', n, text)
    done(true)
  })
})

http.listen(Number(process.argv[2]), '127.0.0.1', () => console.log('ready'))
