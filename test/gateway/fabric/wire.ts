// A cable between a gateway and a peer that a test can cut or freeze. It carries bytes, so that TLS and all above it are
// those of the two ends.
import { type AddressInfo, createServer, connect as dial, type Server, type Socket } from 'node:net';

/** One end of a cable; the other is the peer's own address. */
export class Wire {
  readonly address: string;
  readonly #server: Server;
  readonly #target: { readonly host: string; readonly port: number };
  readonly #sockets = new Set<Socket>();
  #isCut = false;
  #isFrozen = false;

  constructor(server: Server, target: string) {
    const [host = '', port = ''] = target.split(':');
    this.#server = server;
    this.#target = { host, port: Number(port) };
    this.address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    server.on('connection', (socket) => this.#join(socket));
  }

  /** A cable to `host:port`. */
  static async to(target: string): Promise<Wire> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new Wire(server, target);
  }

  /** Sockets that are open at this end. */
  get connections(): number {
    return [...this.#sockets].filter((socket) => !socket.destroyed).length;
  }

  /** Every connection breaks, and new ones are refused. */
  cut(): void {
    this.#isCut = true;
    this.drop();
  }

  /** Every connection breaks; new ones are taken. */
  drop(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#sockets.clear();
  }

  /** Connections stay, and nothing passes: what a paused process or a lost route looks like. */
  freeze(): void {
    this.#isFrozen = true;
    for (const socket of this.#sockets) socket.pause();
  }

  /** As new; what was frozen passes. */
  mend(): void {
    this.#isCut = false;
    this.#isFrozen = false;
    for (const socket of this.#sockets) socket.resume();
  }

  async close(): Promise<void> {
    this.drop();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #join(near: Socket): void {
    if (this.#isCut) {
      near.resetAndDestroy();
      return;
    }
    const far = dial(this.#target);
    this.#carry(near, far);
    this.#carry(far, near);
  }

  #carry(from: Socket, to: Socket): void {
    this.#sockets.add(from);
    from.setNoDelay(true);
    from.on('data', (bytes) => to.write(bytes));
    from.on('error', () => to.destroy());
    from.on('close', () => {
      this.#sockets.delete(from);
      to.destroy();
    });
    if (this.#isFrozen) from.pause();
  }
}
