// Comfort for the desk: next item by j and k, autosave, questions before what cannot be undone. Every page works without it.
"use strict";
(() => {
  const typing = (element) => element.closest("input, textarea, select, [contenteditable]") !== null;

  // j and k walk through [data-items] > [data-item]; Enter opens by itself, as each item holds a link.
  document.addEventListener("keydown", (event) => {
    if ((event.key !== "j" && event.key !== "k") || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const links = [...document.querySelectorAll("[data-items] [data-item] a[href]:first-of-type")];
    if (links.length === 0) return;
    event.preventDefault();
    const at = links.indexOf(document.activeElement);
    const next = event.key === "j" ? Math.min(at + 1, links.length - 1) : Math.max(at - 1, 0);
    links[next].focus();
  });

  // <form data-autosave="/desk/…"> is posted two seconds after the last change; [data-saved] in it says when, or that it failed.
  for (const form of document.querySelectorAll("form[data-autosave]")) {
    const told = form.querySelector("[data-saved]");
    let waiting = 0;
    let unsaved = false;
    const say = (text) => { if (told) told.textContent = text; };
    const save = async () => {
      try {
        const answer = await fetch(form.dataset.autosave, {
          method: "POST", body: new URLSearchParams(new FormData(form)), headers: { "X-Autosave": "true" }, redirect: "error",
        });
        if (!answer.ok) throw new Error(String(answer.status));
        unsaved = false;
        say("已自动保存 " + (await answer.text()));
      } catch {
        say("自动保存没有成功，内容还在本页。请点“保存”重试。");
      }
    };
    form.addEventListener("input", () => {
      unsaved = true;
      say("有未保存的修改");
      clearTimeout(waiting);
      waiting = setTimeout(save, 2000);
    });
    form.addEventListener("submit", () => { unsaved = false; });
    window.addEventListener("beforeunload", (event) => { if (unsaved) event.preventDefault(); });
  }

  // Check boxes of a list: [data-all] ticks all of its form.
  for (const all of document.querySelectorAll("input[data-all]")) {
    all.hidden = false;
    all.labels.forEach((label) => { label.hidden = false; });
    all.addEventListener("change", () => {
      for (const box of all.form.querySelectorAll("input[type=checkbox][name]")) box.checked = all.checked;
    });
  }

  // <input data-ticks=".guesses">: ticks every box within that part of the page.
  for (const all of document.querySelectorAll("input[data-ticks]")) {
    all.hidden = false;
    all.labels.forEach((label) => { label.hidden = false; });
    all.addEventListener("change", () => {
      for (const box of all.closest(all.dataset.ticks).querySelectorAll("input[type=checkbox][name]")) box.checked = all.checked;
    });
  }

  // <button data-sure="…">: asked once more before what cannot be undone.
  document.addEventListener("submit", (event) => {
    const question = event.submitter?.dataset.sure;
    if (question && !window.confirm(question)) event.preventDefault();
  }, true);

  // Ctrl+Enter presses the first button of the form one types in.
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const form = event.target.closest("form");
    if (event.key === "Enter" && form && event.target.closest("textarea")) {
      event.preventDefault();
      form.querySelector("button[type=submit]")?.click();
    }
  });
})();
