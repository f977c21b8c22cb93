/** The servers that tests have started, by port. */
export class ServersByPort<Server extends {stop(): unknown}> {
  readonly #servers = new Map<number, Server>();

  add(port: number, server: Server): number {
    this.#servers.set(port, server);
    return port;
  }

  /** @throws if no server has the port */
  get(port: number): Server {
    const server = this.#servers.get(port);
    if (!server) throw new Error(`No server has the port ${port}.`);
    return server;
  }

  /** Stops a server, unless it has been stopped. */
  async stop(port: number): Promise<void> {
    await this.#servers.get(port)?.stop();
    this.#servers.delete(port);
  }

  async stopAll(): Promise<void> {
    await Promise.all([...this.#servers.keys()].map((port) => this.stop(port)));
  }
}
