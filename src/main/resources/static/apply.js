// While somebody writes what is wanted ([data-similar]), links to published documents of that name; the next page offers them in any case.
"use strict";
(() => {
  for (const box of document.querySelectorAll("[data-similar] input")) {
    const found = document.createElement("div");
    found.setAttribute("role", "status");
    found.className = "similar";
    box.parentElement.append(found);
    let timer = 0;
    let asked = "";
    const show = (items) => {
      found.replaceChildren();
      if (items.length === 0) return;
      const lead = document.createElement("p");
      lead.textContent = "可能已经公开（在新窗口打开）：";
      const list = document.createElement("ul");
      for (const item of items) {
        const link = document.createElement("a");
        link.href = item.url;
        link.target = "_blank";
        link.rel = "noopener";
        link.textContent = item.text;
        const row = document.createElement("li");
        row.append(link);
        list.append(row);
      }
      found.append(lead, list);
    };
    const ask = async () => {
      const words = box.value.trim().slice(0, 40);
      if (words === asked) return;
      asked = words;
      if (words.length < 2) { show([]); return; }
      try {
        const answer = await fetch("/suggest?q=" + encodeURIComponent(words));
        if (answer.ok && words === asked) show((await answer.json()).items.filter((item) => item.kind === "文件"));
      } catch {
        show([]); // a slow or broken line: the form works without
      }
    };
    box.addEventListener("input", (event) => {
      if (event.isComposing) return;
      clearTimeout(timer);
      timer = setTimeout(ask, 400);
    });
    box.addEventListener("compositionend", () => { clearTimeout(timer); timer = setTimeout(ask, 400); });
  }
})();
