// Comfort for both houses; every page works without it.
"use strict";
(() => {
  const typing = (element) => element.closest("input, textarea, select, [contenteditable]") !== null;

  // "/" goes to the search box.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) return;
    const box = document.querySelector("[data-search]");
    if (box) {
      event.preventDefault();
      box.focus();
      box.select();
    }
  });

  // The error summary is read out first.
  document.querySelector("[data-focus]")?.focus();

  // Buttons that only make sense with scripts wait hidden.
  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }

  // Reading aloud, where the browser can: the text of [data-read], from its beginning, until asked to stop.
  for (const button of document.querySelectorAll("[data-read]")) {
    if (!("speechSynthesis" in window)) continue;
    const label = button.textContent;
    const idle = () => { button.textContent = label; button.removeAttribute("aria-pressed"); };
    button.hidden = false;
    button.addEventListener("click", () => {
      if (button.hasAttribute("aria-pressed")) {
        window.speechSynthesis.cancel();
        idle();
        return;
      }
      const sentences = document.querySelector(button.dataset.read).innerText.match(/[^。！？；\n]+[。！？；]?/g) ?? [];
      for (const sentence of sentences) {
        const spoken = new SpeechSynthesisUtterance(sentence);
        spoken.lang = "zh-CN";
        if (sentence === sentences.at(-1)) spoken.addEventListener("end", idle);
        window.speechSynthesis.speak(spoken);
      }
      button.textContent = button.dataset.stop;
      button.setAttribute("aria-pressed", "true");
    });
    window.addEventListener("pagehide", () => window.speechSynthesis.cancel());
  }
})();
