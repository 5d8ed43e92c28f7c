/** The list of channels, and which of them hold something one has not read. */

import { make } from "./message.js";
import { say } from "./words.js";

const list = document.querySelector("#channels");
const KEY = "briefing-read";

/** The newest message read in each channel; kept in this browser, where it lets us. */
const read = load();

/** Draw the channels; `current` is the one that is shown. */
export function drawChannels(channels, current) {
  list.replaceChildren(...channels.map((channel) => entry(channel, channel.id === current)));
}

/** Note that everything in a channel up to a message has been seen. */
export function markRead(channel, id) {
  if (id <= (read[channel.id] ?? 0)) return;
  read[channel.id] = id;
  try {
    localStorage.setItem(KEY, JSON.stringify(read));
  } catch {
    // Without storage the marks last as long as the page.
  }
}

export const unread = (channel) => channel.newest > (read[channel.id] ?? 0);

/** The address under which a channel opens. */
export const address = (channel) => `/?${new URLSearchParams({ place: channel.id })}`;

function entry(channel, current) {
  const link = make("a", { href: address(channel), textContent: channel.name });
  link.dataset.place = channel.id;
  if (current) link.ariaCurrent = "page";
  else if (unread(channel)) {
    link.classList.add("unread");
    link.append(make("span", { className: "unseen", textContent: ` (${say("unread")})` }));
  }
  const item = make("li");
  item.append(link);
  return item;
}

function load() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? {};
  } catch {
    return {};
  }
}
