/** The bar that says why the last change to content or settings was refused; it stays until that is mended. */

import { make } from "./message.js";
import { say } from "./words.js";

const bar = document.querySelector("#faults");

export function drawFaults(faults) {
  const list = make("ul");
  list.append(...faults.map(entry));
  bar.replaceChildren(...(faults.length ? [make("p", { textContent: say("faults") }), list] : []));
}

function entry(fault) {
  const item = make("li");
  item.append(
    make("strong", { textContent: say("fault", fault) }),
    `: ${fault.message} ${fault.remedy}`,
  );
  return item;
}
