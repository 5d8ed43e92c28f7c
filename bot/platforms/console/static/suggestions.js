/** The list that opens while one types a command (the ARIA combobox pattern: the focus stays in the input). */

import { make } from "./message.js";
import { get } from "./server.js";
import { say } from "./words.js";

/** How a command begins; a Japanese keyboard gives the wide one. */
export const SLASH = /^[/／]/;

export class Suggestions {
  /** `hint` shows what all suggestions have in common, `status` is read out, `place` gives the channel. */
  constructor(input, list, { hint, status, place }) {
    Object.assign(this, { input, list, hint, status, place });
    this.found = [];
    this.active = -1;
    // Pressing must not take the focus from the input.
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) this.pick(Number(option.dataset.index));
    });
  }

  get open() {
    return !this.list.hidden;
  }

  /** Ask the server what the line may become; an answer to an older line is dropped. */
  async refresh() {
    this.pending?.abort();
    const line = this.input.value;
    if (!SLASH.test(line)) return this.close();
    this.pending = new AbortController();
    try {
      const found = await get("/api/complete", { place: this.place(), line }, { signal: this.pending.signal });
      if (line === this.input.value) this.show(found.filter((suggestion) => suggestion.line !== line));
    } catch {
      // Only a help: without it one can still type and send the line.
    }
  }

  show(found) {
    this.found = found;
    // One help for all of them, as with the values of an option, is said once.
    const shared = found.length > 1 && found.every(({ help }) => help === found[0].help);
    this.hint.textContent = shared ? found[0].help : "";
    this.list.replaceChildren(...found.map((suggestion, index) => row(suggestion, index, !shared)));
    this.activate(-1);
    this.list.hidden = found.length === 0;
    this.list.scrollTop = 0;
    this.input.ariaExpanded = String(this.open);
    this.status.textContent = this.open ? say("suggestions_shown", { n: found.length }) : "";
  }

  close() {
    this.pending?.abort();
    this.show([]);
  }

  /** One down or up, round the ends. */
  move(step) {
    const count = this.found.length;
    this.activate(this.active < 0 && step < 0 ? count - 1 : (this.active + step + count) % count);
  }

  activate(index) {
    this.active = index;
    [...this.list.children].forEach((option, at) => (option.ariaSelected = String(at === index)));
    const chosen = this.list.children[index];
    chosen?.scrollIntoView({ block: "nearest" });
    if (chosen) this.input.setAttribute("aria-activedescendant", chosen.id);
    else this.input.removeAttribute("aria-activedescendant");
  }

  pick(index) {
    this.input.value = this.found[index].line;
    this.input.focus();
    this.input.setSelectionRange(this.input.value.length, this.input.value.length);
    this.close();
    if (this.input.value.endsWith(" ")) this.refresh();
  }
}

function row(suggestion, index, withHelp) {
  const option = make("li", { id: `suggestion-${index}`, role: "option" });
  option.dataset.index = index;
  option.append(make("span", { className: "suggested", textContent: suggestion.label }));
  if (withHelp) option.append(make("span", { className: "help", textContent: suggestion.help }));
  return option;
}
