/** The messages of one channel: a live region that follows what is new and keeps its place when one reads back. */

import { draw, make, redraw } from "./message.js";
import { get } from "./server.js";
import { say } from "./words.js";

const NEAR = 48; // pixels from the end that still count as its end
const MARGIN = 16;

export class Log {
  /** `onBelow` hears whether something new lies below what is seen; `onTrouble` gets errors. */
  constructor(place, { onBelow, onTrouble }) {
    Object.assign(this, { place, onBelow });
    this.fresh = false; // Has it been read since the connection was made?
    this.more = false;
    this.following = true;
    this.articles = new Map();
    this.element = make("div", { className: "log", role: "log", tabIndex: 0, hidden: true });
    this.earlierButton = make("button", { type: "button", className: "earlier", hidden: true });
    this.emptyNote = make("p", { className: "empty", hidden: true });
    this.element.append(this.earlierButton, this.emptyNote);
    this.earlierButton.addEventListener("click", () => this.earlier().catch(onTrouble));
    this.element.addEventListener("scroll", () => this.scrolled(), { passive: true });
    // A picture grows when its bytes are read; the log itself shrinks when a bar or a keyboard opens.
    this.element.addEventListener("load", () => this.following && this.toEnd(), true);
    new ResizeObserver(() => this.resized()).observe(this.element);
  }

  show(name) {
    this.element.ariaLabel = say("log", { name });
    this.earlierButton.textContent = say("earlier");
    this.emptyNote.textContent = say("empty");
    if (!this.element.hidden) return;
    this.element.hidden = false;
    this.height = this.element.clientHeight;
    if (this.following) this.toEnd();
    else this.element.scrollTop = this.kept;
  }

  hide() {
    this.kept = this.element.scrollTop;
    this.element.hidden = true;
    this.onBelow(false);
  }

  /** Read the newest page; what came in the meantime is added to what is there. */
  async load() {
    let first = this.articles.size === 0;
    const page = await get("/api/history", { place: this.place });
    this.fresh = true;
    if (!first && page.more && page.messages[0].id > this.newestId()) {
      this.clear(); // More was missed than one page holds: begin anew rather than leave a hole.
      first = true;
    }
    if (first) this.more = page.more;
    await this.silently(() => page.messages.forEach((message) => this.put(message)));
    if (this.following || first) this.toEnd();
  }

  /** Read one page further back, without moving what one is looking at. */
  async earlier() {
    const oldest = this.articles.get(this.oldestId());
    const { messages, more } = await get("/api/history", { place: this.place, before: this.oldestId() });
    const top = oldest.getBoundingClientRect().top;
    this.more = more;
    await this.silently(() => messages.forEach((message) => this.put(message)));
    this.element.scrollTop += oldest.getBoundingClientRect().top - top;
    if (!more) oldest.focus({ preventScroll: true }); // The button that had the focus is gone.
  }

  /** Add a message where it belongs, or bring the one that is there up to date; follow if one was at the end. */
  take(message) {
    const known = this.articles.has(message.id);
    if (!known && this.more && message.id < this.oldestId()) return; // It comes with its page of history.
    this.scrolled(); // Its own event may still be on its way.
    const article = this.put(message);
    if (known || this.element.hidden) return;
    if (this.following) this.reveal(article);
    else this.onBelow(true);
  }

  /** Bring a message into view from its beginning, with the question before it. */
  reveal(article) {
    const before = article.previousElementSibling;
    const asked = article.matches(".answer") && before?.matches(".question") ? before : article;
    this.element.scrollTop = asked.offsetTop - MARGIN;
  }

  toEnd() {
    if (this.element.hidden) return;
    this.element.scrollTop = this.element.scrollHeight;
    this.following = true;
    this.onBelow(false);
  }

  /** Go to an earlier message, however far back it is. */
  async find(id) {
    while (!this.articles.has(id) && this.more) await this.earlier();
    this.articles.get(id)?.focus();
  }

  /** The element of a message, up to date and in its place. */
  put(message) {
    let article = this.articles.get(message.id);
    if (article) redraw(article, message);
    else {
      article = draw(message);
      this.element.insertBefore(article, this.after(message.id));
      this.articles.set(message.id, article);
    }
    this.note();
    return article;
  }

  /** The first message that is newer than `id`. */
  after(id) {
    const newer = [...this.articles.keys()].filter((key) => key > id);
    return newer.length ? this.articles.get(Math.min(...newer)) : null;
  }

  note() {
    this.earlierButton.hidden = !this.more;
    this.emptyNote.hidden = this.articles.size > 0;
  }

  clear() {
    for (const article of this.articles.values()) article.remove();
    this.articles.clear();
  }

  /** History is no news: it is not read out. */
  async silently(change) {
    this.element.ariaLive = "off";
    change();
    this.note();
    await new Promise((done) => setTimeout(done));
    this.element.ariaLive = "polite";
  }

  scrolled() {
    const { scrollHeight, scrollTop, clientHeight } = this.element;
    if (clientHeight !== this.height) return; // Nobody has scrolled: there is more or less room.
    this.following = scrollHeight - scrollTop - clientHeight < NEAR;
    if (this.following) this.onBelow(false);
  }

  resized() {
    this.height = this.element.clientHeight;
    if (this.following) this.toEnd();
  }

  newestId() {
    return Math.max(0, ...this.articles.keys());
  }

  oldestId() {
    return Math.min(...this.articles.keys());
  }
}
