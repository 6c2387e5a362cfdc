import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client/core'
import { GraphQLWsLink } from '@apollo/client/link/subscriptions'
import { OperationTypeNode } from 'graphql'
import { liveSocket } from './live-socket.ts'

/**
 * Queries and commands over HTTP, live boards over the websocket. The preflight header proves to the server that a page of
 * its own origin asks: a form on a foreign page cannot set it.
 */
const http = new HttpLink({ uri: '/graphql', headers: { 'apollo-require-preflight': '1' } })

export const client = new ApolloClient({
  link: ApolloLink.split(
    ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
    new GraphQLWsLink(liveSocket),
    http,
  ),
  cache: new InMemoryCache(),
})
