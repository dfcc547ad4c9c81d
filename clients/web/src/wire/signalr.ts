import { HubConnectionBuilder, HttpTransportType, LogLevel } from '@microsoft/signalr';
import { MessagePackHubProtocol } from '@microsoft/signalr-protocol-msgpack';
import type { Dial } from './connection';

/** After so long a silence the connection is lost, milliseconds: the protocol's; the server pings every 5 seconds. */
const silence = 12_000;

/**
 * Dials the hub over a WebSocket with MessagePack. Reconnecting is not left to the library: it would come back as
 * nobody, while a seat has to be entered again and its feeds resumed.
 */
export const dialHub: Dial = async (ear) => {
  const hub = new HubConnectionBuilder()
    .withUrl('/hub', { transport: HttpTransportType.WebSockets, skipNegotiation: true })
    .withHubProtocol(new MessagePackHubProtocol())
    .withServerTimeout(silence)
    .configureLogging(LogLevel.None)
    .build();
  let closed = false;
  hub.on('Deliver', ear.deliver);
  hub.on('Dismiss', ear.dismiss);
  hub.onclose(() => {
    if (!closed) ear.lost();
  });
  await hub.start();
  return {
    join: (request) => hub.invoke('Join', request),
    enter: (request) => hub.invoke('Enter', request),
    follow: (request) => hub.invoke('Follow', request),
    submit: (submission) => hub.invoke('Submit', submission),
    appraise: (request) => hub.invoke('Appraise', request),
    advise: (request) => hub.invoke('Advise', request),
    survey: (request) => hub.invoke('Survey', request),
    study: () => hub.invoke('Study'),
    readInvitations: () => hub.invoke('ReadInvitations'),
    close: () => {
      closed = true;
      void hub.stop();
    },
  };
};
