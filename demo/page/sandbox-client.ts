/** The status of the sandbox that the dev server runs. */
export type SandboxStatus = {
  /** The value of the elements' `domain`. */
  readonly domain: string;
  /** The titles of all faults. */
  readonly faults: readonly string[];
  /** The index of the current fault. */
  readonly fault: number;
  /** The last form that was posted, as HTTP text without passwords; empty before the first. */
  readonly request: string;
};

/** The API client and the flow of the sandbox, by attribute name. */
export const sandboxSettings = {
  client_id: '12345abcde12345abcde12345abcde12',
  flow: 'standard',
  flow_version: '20190618143040022299',
};

const STATUS_PATH = '/sandbox.json';

/** Fetches the status. */
export function fetchSandboxStatus(): Promise<SandboxStatus> {
  return requestStatus({cache: 'no-store'});
}

/** Sets the fault, by index, for the requests that follow. */
export function setFault(fault: number): Promise<SandboxStatus> {
  return requestStatus({
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify({fault}),
  });
}

async function requestStatus(options: RequestInit): Promise<SandboxStatus> {
  const response = await fetch(STATUS_PATH, options);
  if (!response.ok) throw new Error(`${STATUS_PATH} replied with HTTP ${response.status}.`);
  return (await response.json()) as SandboxStatus;
}
