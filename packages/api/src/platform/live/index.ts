export { type BoardHub, type BoardSource, type BoardSubscriber, startBoardHub } from './board-channel.ts'
export { type Live, type PokeChannel, startLive } from './live.ts'
export { postgresChannel } from './postgres-channel.ts'
