import { Agent, createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Stands in front of a server as if it were far away. The browser's own emulation doesn't reach the requests of a
 * service worker; this does. Every request waits a round trip, and the first on a connection one more, to connect.
 */
export class FarServer {
  /** The paths that were asked for, in order. */
  readonly asked: string[] = [];
  #server: Server | undefined;
  #agent = new Agent({ keepAlive: true });

  /**
   * @param port of the server behind it
   * @param latency of a round trip, in milliseconds
   * @returns the address to visit
   */
  async start(port: number, latency: number): Promise<string> {
    const connected = new WeakSet();
    this.#server = createServer((incoming, outgoing) => {
      const { url: path, method, headers, socket } = incoming;
      this.asked.push(path ?? '');
      const trips = connected.has(socket) ? 1 : 2;
      connected.add(socket);
      setTimeout(() => {
        const onward = request({ host: 'localhost', port, path, method, headers, agent: this.#agent }, (answer) => {
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(outgoing);
        });
        onward.on('error', () => outgoing.destroy());
        incoming.pipe(onward);
      }, trips * latency);
    });
    const server = this.#server;
    await new Promise<void>((done) => server.listen(0, 'localhost', done));
    return `http://localhost:${(server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server?.close();
    this.#server?.closeAllConnections();
    this.#agent.destroy();
  }
}
