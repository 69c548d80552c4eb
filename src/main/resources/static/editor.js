// The body of a paper as it will look, instead of its source: <textarea data-editor> stays the field that is sent, and without scripts
// it is the editor. What is sent is cleaned by the server.
"use strict";
(() => {
  const BLOCKS = [["p", "正文"], ["h2", "一级标题"], ["h3", "二级标题"]];
  const PLACES = [["", "两端对齐"], ["center", "居中"], ["right", "居右"]];

  const escaped = (text) => text.replace(/[&<>]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[c]);
  const asHtml = (text) => /<\/?[a-z][^<>]*>/i.test(text) ? text
    : text.split("\n").filter((line) => line.trim() !== "").map((line) => "<p>" + escaped(line.trim()) + "</p>").join("");

  for (const source of document.querySelectorAll("textarea[data-editor]")) {
    const label = source.labels[0];
    const paper = document.createElement("div");
    const id = source.id;
    paper.className = "papertext editable";
    paper.contentEditable = "true";
    paper.setAttribute("role", "textbox");
    paper.setAttribute("aria-multiline", "true");
    paper.setAttribute("aria-labelledby", id + "-label");
    label.id = id + "-label";
    paper.innerHTML = asHtml(source.value) || "<p><br></p>";
    document.execCommand("defaultParagraphSeparator", false, "p");

    const keep = () => { source.value = paper.textContent.trim() === "" && !paper.querySelector("table") ? "" : paper.innerHTML; };
    const tell = () => { keep(); source.dispatchEvent(new Event("input", { bubbles: true })); };
    const block = () => {
      let at = window.getSelection().anchorNode;
      while (at && at.parentNode !== paper) at = at.parentNode;
      return at instanceof HTMLElement ? at : null;
    };
    const button = (text, act) => {
      const made = document.createElement("button");
      made.type = "button";
      made.textContent = text;
      made.addEventListener("mousedown", (event) => event.preventDefault());
      made.addEventListener("click", () => { paper.focus(); act(); tell(); });
      return made;
    };

    const bar = document.createElement("div");
    bar.className = "toolbar";
    bar.setAttribute("role", "toolbar");
    bar.setAttribute("aria-label", "正文格式");
    for (const [tag, text] of BLOCKS) bar.append(button(text, () => document.execCommand("formatBlock", false, tag)));
    for (const [place, text] of PLACES) bar.append(button(text, () => { const at = block(); if (at) at.className = place; }));
    bar.append(button("加粗", () => document.execCommand("bold")));
    bar.append(button("列表", () => document.execCommand("insertUnorderedList")));
    bar.append(button("撤销", () => document.execCommand("undo")));

    paper.addEventListener("input", keep);
    paper.addEventListener("paste", (event) => {
      const html = event.clipboardData.getData("text/html");
      const text = event.clipboardData.getData("text/plain");
      if (html === "" && text !== "") {
        event.preventDefault();
        document.execCommand("insertHTML", false, asHtml(text));
      }
    });
    source.before(bar, paper);
    source.hidden = true;
    source.id = id + "-source";
    paper.id = id;
    paper.tabIndex = 0;
  }
})();
