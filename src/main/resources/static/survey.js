// Questions that are asked only of some ([data-shown-if]) are hidden while they are not; without scripts they all stand there with a sentence, and the server reads the same rule.
"use strict";
(() => {
  for (const form of document.querySelectorAll("form[data-survey]")) {
    const asked = () => {
      for (const block of form.querySelectorAll("[data-shown-if]")) {
        const leads = form.querySelectorAll('input[name="' + block.dataset.shownIf + '"]:checked');
        const leading = form.querySelector("#f-" + block.dataset.shownIf);
        const there = leading === null || leading.closest("[hidden]") === null;
        const picks = block.dataset.picks.split(" ");
        block.hidden = !there || ![...leads].some((input) => picks.includes(input.value));
      }
    };
    form.addEventListener("change", asked);
    asked();
  }
})();
