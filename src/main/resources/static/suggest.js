// Suggestions under a search box ([data-suggest]); without scripts the box searches all the same. A combobox as the ARIA practices have it.
"use strict";
(() => {
  let number = 0;
  for (const box of document.querySelectorAll("[data-suggest]")) {
    const list = document.createElement("ul");
    list.className = "suggestions";
    list.id = "suggestions-" + (number += 1);
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", box.dataset.suggest);
    list.hidden = true;
    (box.closest(".searchbox, .quick") ?? box.parentElement).append(list);
    box.setAttribute("role", "combobox");
    box.setAttribute("aria-autocomplete", "list");
    box.setAttribute("aria-controls", list.id);
    box.setAttribute("aria-expanded", "false");

    let timer = 0;
    let chosen = -1;
    let asked = "";

    const close = () => { list.hidden = true; list.replaceChildren(); chosen = -1; box.setAttribute("aria-expanded", "false"); box.removeAttribute("aria-activedescendant"); };
    const mark = (at) => {
      const options = [...list.children];
      chosen = (at + options.length) % options.length;
      options.forEach((option, i) => option.setAttribute("aria-selected", String(i === chosen)));
      box.setAttribute("aria-activedescendant", options[chosen].id);
      options[chosen].scrollIntoView({ block: "nearest" });
    };
    const show = (items) => {
      list.replaceChildren(...items.map((item, i) => {
        const option = document.createElement("li");
        option.id = list.id + "-" + i;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.dataset.url = item.url;
        const kind = document.createElement("span");
        kind.className = "kind";
        kind.textContent = item.kind;
        option.append(document.createTextNode(item.text + " "), kind);
        option.addEventListener("mousedown", (event) => { event.preventDefault(); window.location.assign(item.url); });
        return option;
      }));
      chosen = -1;
      list.hidden = items.length === 0;
      box.setAttribute("aria-expanded", String(items.length > 0));
    };
    const ask = async () => {
      const words = box.value.trim();
      if (words === asked) return;
      asked = words;
      if (words === "") { close(); return; }
      try {
        const answer = await fetch("/suggest?q=" + encodeURIComponent(words));
        if (answer.ok && box.value.trim() === words && document.activeElement === box) show((await answer.json()).items);
      } catch {
        close(); // a slow or broken line: the box works without
      }
    };

    box.addEventListener("input", (event) => {
      if (event.isComposing) return;
      clearTimeout(timer);
      timer = setTimeout(ask, 200);
    });
    box.addEventListener("compositionend", () => { clearTimeout(timer); timer = setTimeout(ask, 200); });
    box.addEventListener("keydown", (event) => {
      if (event.isComposing || list.hidden) return;
      if (event.key === "ArrowDown") { event.preventDefault(); mark(chosen + 1); }
      else if (event.key === "ArrowUp") { event.preventDefault(); mark(chosen < 0 ? list.children.length - 1 : chosen - 1); }
      else if (event.key === "Enter" && chosen >= 0) { event.preventDefault(); window.location.assign(list.children[chosen].dataset.url); }
      else if (event.key === "Escape") { event.preventDefault(); close(); }
    });
    box.addEventListener("blur", close);
  }
})();
