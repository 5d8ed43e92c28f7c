/** The console's page: puts its parts together and keeps them in step with the server. */

import { address, drawChannels, markRead } from "./channels.js";
import { compose } from "./composer.js";
import { drawFaults } from "./faults.js";
import { Log } from "./log.js";
import { hearPresses } from "./pressing.js";
import { get, listen, post, sentence } from "./server.js";
import { say, speak } from "./words.js";

const at = (id) => document.getElementById(id);
const tell = (error) => (at("notice").textContent = sentence(error));

const WORKING_MS = 400; // An answer that takes longer says that it is on its way.
const BACK_MS = 5000;

const logs = new Map();
let state = { channels: [], words: {} };
let current = null; // the id of the channel that is shown
let wasLost = false;

const channel = () => state.channels.find(({ id }) => id === current);
const log = () => logs.get(current);
const placeInAddress = () => new URLSearchParams(location.search).get("place");

/** Everything anew, after the connection was made: what was missed meanwhile comes with it. */
async function refresh() {
  state = await get("/api/state");
  for (const each of logs.values()) each.fresh = false;
  at("signed-in").hidden = !state.sign_in;
  at("asker").textContent = state.asker;
  await open(current ?? placeInAddress());
  drawFaults(state.faults);
}

/** Show a channel; the first one, if there is none of that id. */
async function open(id) {
  const chosen = state.channels.find((each) => each.id === id) ?? state.channels[0];
  if (chosen?.id !== current) log()?.hide();
  current = chosen?.id ?? null;
  const language = chosen?.language ?? state.language;
  speak(state.words[language], language);
  drawChannels(state.channels, current);
  at("line").disabled = !chosen;
  at("ask").disabled = !chosen;
  at("notice").textContent = chosen ? "" : say("no_channels");
  if (chosen) await showLog(chosen);
}

async function showLog({ id, name, city }) {
  document.title = `${name} – Briefing Bot`;
  at("channel").textContent = name;
  at("times").textContent = say("times", { city });
  if (!logs.has(id)) {
    logs.set(id, new Log(id, { onBelow: (below) => (at("newest").hidden = !below), onTrouble: tell }));
    at("logs").append(log().element);
  }
  log().show(name);
  if (!log().fresh) await logs.get(id).load();
  seen();
}

/** What is shown has been read. */
function seen() {
  if (!document.hidden && channel()) markRead(channel(), Math.max(channel().newest, log().newestId()));
  drawChannels(state.channels, current);
}

function take(message) {
  const target = state.channels.find(({ id }) => id === message.place);
  if (!target) return;
  target.newest = Math.max(target.newest, message.id);
  logs.get(message.place)?.take(message);
  seen();
}

/** Run a line in the channel that is shown; false, with a sentence for the person, if it did not arrive. */
async function ask(line, { options, message } = {}) {
  at("notice").textContent = "";
  if (message === undefined) log().toEnd();
  const asked = channel();
  const working = setTimeout(() => (at("status").textContent = say("working")), WORKING_MS);
  try {
    const { messages, language } = await post("/api/ask", { place: current, line, options, message });
    messages.forEach(take);
    if (language !== asked.language) await refresh(); // the person has just chosen another one
    return true;
  } catch (error) {
    tell(error);
    return false;
  } finally {
    clearTimeout(working);
    at("status").textContent = "";
  }
}

function hear(event, data) {
  if (event === "faults") drawFaults(data);
  else if (event === "channels") refresh().catch(tell);
  else take(data);
}

function connected() {
  show("connection", wasLost ? say("back") : "", false);
  wasLost = false;
  setTimeout(() => wasLost || show("connection", "", false), BACK_MS);
  refresh().catch(tell);
}

function lost() {
  wasLost = true;
  show("connection", say("lost"), true);
}

function show(id, text, bad) {
  at(id).textContent = text;
  at(id).classList.toggle("bad", bad);
}

function followLink(event) {
  const link = event.target.closest("a");
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!link || !plain) return;
  if (link.dataset.place) {
    event.preventDefault();
    history.pushState(null, "", address({ id: link.dataset.place }));
    open(link.dataset.place).catch(tell);
  } else if (link.matches(".reply")) {
    event.preventDefault();
    log().find(Number(link.hash.slice(2))).catch(tell);
  }
}

document.addEventListener("click", followLink);
document.addEventListener("visibilitychange", seen);
addEventListener("popstate", () => placeInAddress() !== current && open(placeInAddress()).catch(tell));
at("sign-out").addEventListener("click", () => post("/signout", {}).then(() => location.assign("/signin"), tell));
at("newest").addEventListener("click", () => log().toEnd());
compose({ ask, place: () => current });
hearPresses(at("logs"), ask);
listen({ hear, connected, lost });
