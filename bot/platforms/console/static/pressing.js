/** Buttons, lists and forms of the cards: each of them runs a command. */

/** Hears everything that is pressed inside `container`; `ask` runs a line. */
export function hearPresses(container, ask) {
  const pending = new Set();

  const run = async (source, line, { updates, options } = {}) => {
    const message = source.closest("article");
    if (pending.has(message)) return; // A second click while the first one is on its way.
    pending.add(message);
    source.ariaBusy = "true";
    await ask(line, { options, message: updates ? Number(message.dataset.id) : undefined });
    source.ariaBusy = null;
    pending.delete(message);
  };

  container.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-command]");
    if (button) run(button, button.dataset.command, { updates: "updates" in button.dataset });
  });

  container.addEventListener("submit", (event) => {
    event.preventDefault();
    const form = event.target;
    if (form.matches(".choose")) {
      const choice = form.querySelector("select").selectedOptions[0];
      run(form, choice.value, { updates: "updates" in choice.dataset });
    } else {
      const options = Object.fromEntries(new FormData(form));
      run(form, form.dataset.command, { updates: "updates" in form.dataset, options });
    }
  });
}
