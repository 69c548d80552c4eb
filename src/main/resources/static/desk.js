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
        say("已自动保存 " + new Date().toLocaleTimeString("zh-CN", { hour: "2-digit", minute: "2-digit" }));
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
    all.addEventListener("change", () => {
      for (const box of all.form.querySelectorAll("input[type=checkbox][name]")) box.checked = all.checked;
    });
  }
})();
