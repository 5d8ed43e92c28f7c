/** The line at the bottom of the page where one types. */

import { SLASH, Suggestions } from "./suggestions.js";
import { say } from "./words.js";

const input = document.querySelector("#line");
const form = document.querySelector("#composer");
const hint = document.querySelector("#hint");

/** `ask` sends a line and tells whether it arrived; `place` gives the channel that is shown. */
export function compose({ ask, place }) {
  const asked = [];
  const status = document.querySelector("#status");
  const suggestions = new Suggestions(input, document.querySelector("#suggestions"), { hint, status, place });

  const send = async () => {
    const line = input.value.trim();
    if (!line) return;
    input.value = "";
    changed();
    asked.push(line);
    if (!(await ask(line)) && !input.value) input.value = line;
  };

  const changed = () => {
    const text = input.value.trim();
    if (place()) suggestions.refresh();
    if (!SLASH.test(text)) hint.textContent = text && say("hint");
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send();
  });
  input.addEventListener("input", changed);
  input.addEventListener("blur", () => suggestions.close());
  input.addEventListener("keydown", (event) => key(event, suggestions, asked));
}

function key(event, suggestions, asked) {
  // While an input method composes, its keys are its own. Some browsers report its last Enter only by key code 229.
  if (event.isComposing || event.keyCode === 229) {
    if (event.key === "Enter") event.preventDefault();
    return;
  }
  const handled = suggestions.open ? inList(event, suggestions) : inLine(event, suggestions, asked);
  if (handled) event.preventDefault();
}

function inList(event, suggestions) {
  switch (event.key) {
    case "ArrowDown":
    case "ArrowUp":
      suggestions.move(event.key === "ArrowDown" ? 1 : -1);
      return true;
    case "Escape":
      suggestions.close();
      return true;
    case "Tab":
      if (event.shiftKey) return false;
      suggestions.pick(Math.max(0, suggestions.active));
      return true;
    case "Enter":
      if (suggestions.active < 0) return false; // Nothing chosen: the line goes as it stands.
      suggestions.pick(suggestions.active);
      return true;
    default:
      return false;
  }
}

/** Down opens the list again; Up brings the last line back. */
function inLine(event, suggestions, asked) {
  if (event.key === "ArrowDown" && SLASH.test(input.value)) {
    suggestions.refresh();
    return true;
  }
  if (event.key === "ArrowUp" && !input.value && asked.length) {
    input.value = asked.at(-1);
    return true;
  }
  return false;
}
