/** Everything that is asked of the server. */

import { say } from "./words.js";

/** The server's own sentence about what did not fit. */
export class Refusal extends Error {}

export const get = (path, query = {}, options = {}) => call(`${path}?${new URLSearchParams(query)}`, options);

export const post = (path, body) =>
  call(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });

/** What to tell a person about an error. */
export const sentence = (error) => (error instanceof Refusal ? error.message : say("failed"));

async function call(path, options) {
  const response = await fetch(path, options);
  if (response.status === 401) location.assign("/signin");
  const body = await response.json();
  if (!response.ok) throw new Refusal(body.error);
  return body;
}

/** Calls `hear` for every event, and `connected` or `lost` as the connection comes and goes; never gives up. */
export function listen({ hear, connected, lost }) {
  const source = new EventSource("/api/events");
  source.onopen = connected;
  source.onerror = () => {
    lost();
    if (source.readyState !== EventSource.CLOSED) return; // The browser tries again by itself.
    // Refused: the state tells whether one must sign in, which a stream can't.
    const again = () => listen({ hear, connected, lost });
    setTimeout(() => get("/api/state").then(again, again), RETRY_MS);
  };
  for (const name of ["message", "update", "faults", "channels"]) {
    source.addEventListener(name, (event) => hear(name, JSON.parse(event.data)));
  }
}

const RETRY_MS = 3000;
