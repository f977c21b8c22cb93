/** What the dev server says of the sandbox that it runs beside this page. */
export type SandboxStatus = {
  /** What to write into the elements' `domain`. */
  readonly domain: string;
  /** The titles of the faults that the sandbox can be given. */
  readonly faults: readonly string[];
  /** The index of the fault that it has now. */
  readonly fault: number;
  /** The last form that was posted to it, as it came over the line, without the passwords; empty before the first. */
  readonly request: string;
};

const ADDRESS = '/sandbox.json';

/** Asks where the sandbox is and how it behaves. */
export function fetchSandboxStatus(): Promise<SandboxStatus> {
  return ask({cache: 'no-store'});
}

/** Gives the sandbox another fault, from the next request on. */
export function setFault(fault: number): Promise<SandboxStatus> {
  return ask({
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify({fault}),
  });
}

async function ask(options: RequestInit): Promise<SandboxStatus> {
  const response = await fetch(ADDRESS, options);
  if (!response.ok) throw new Error(`${ADDRESS} answers ${response.status}.`);
  return (await response.json()) as SandboxStatus;
}
