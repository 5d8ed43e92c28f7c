/** One message as an element of the page. */

import { say } from "./words.js";

/** A new element for a message. Its html was made, and escaped, by the server. */
export function draw(message) {
  const article = make("article", { id: `m${message.id}`, className: `message ${message.kind}`, tabIndex: -1 });
  article.dataset.id = message.id;
  article.append(head(message), make("div", { className: "body", innerHTML: message.html }));
  label(article, message);
  return article;
}

function head(message) {
  const header = make("header");
  header.append(make("span", { className: "author" }));
  if (message.kind === "post") header.append(make("span", { className: "kind" }));
  header.append(make("time", { dateTime: message.at }));
  return header;
}

/** Who said it and when, in the page's present language. Who has no name is the one person of this console. */
function label(article, message) {
  const author = message.author || say("you");
  const time = message.time[document.documentElement.lang] ?? message.time.en;
  article.ariaLabel = `${author}, ${time}`;
  article.querySelector(".author").textContent = author;
  article.querySelector("time").textContent = time;
  const kind = article.querySelector("header .kind");
  if (kind) kind.textContent = say("post");
}

/** Puts the message's present content into its element; focus and opened forms stay as they are. */
export function redraw(article, message) {
  label(article, message);
  const body = article.querySelector(".body");
  const fresh = make("div", { className: "body", innerHTML: message.html });
  if (fresh.innerHTML === body.innerHTML) return;
  const focus = body.contains(document.activeElement) ? document.activeElement : null;
  const opened = Boolean(body.querySelector("details[open]"));
  body.replaceWith(fresh);
  for (const details of fresh.querySelectorAll("details")) details.open = opened;
  if (focus) (counterpart(fresh, focus) ?? article).focus();
}

/** The element that does what the focused one did. */
function counterpart(body, focus) {
  if (focus.dataset.key) return body.querySelector(`[data-key="${CSS.escape(focus.dataset.key)}"]`);
  if (focus.name) return body.querySelector(`[name="${CSS.escape(focus.name)}"]`);
  return focus.closest("form") && body.querySelector("form[data-command] button");
}

/** An element with properties. */
export const make = (tag, properties = {}) => Object.assign(document.createElement(tag), properties);
