package mingbai.publication.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.FINAL_REVIEW;
import static mingbai.web.Role.FIRST_REVIEW;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;
import static mingbai.web.Role.PUBLISHER;
import static mingbai.web.Role.SECOND_REVIEW;
import static mingbai.web.Role.SECRECY_REVIEW;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.ledger.Actor;
import mingbai.publication.Attachment;
import mingbai.publication.Content;
import mingbai.publication.EndDraft;
import mingbai.publication.MarkNormative;
import mingbai.publication.MaskFindings;
import mingbai.publication.SaveDraft;
import mingbai.publication.Scratches;
import mingbai.publication.SubmitDraft;
import mingbai.publication.SuggestFields;
import mingbai.publication.Uploads;
import mingbai.publication.reading.DeskEdition;
import mingbai.publication.reading.DeskReading;
import mingbai.publication.reading.NormativeReading;
import mingbai.web.Caller;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import mingbai.web.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** {@code /desk/edition/…}: the editor of a draft, and the same edition as it will look once it is no draft any more. */
@Controller
class EditionPages {

    private final EditorViews views;
    private final DeskReading desk;
    private final Desk agencies;
    private final SaveDraft save;
    private final SubmitDraft submit;
    private final EndDraft endDraft;
    private final MaskFindings mask;
    private final Uploads uploads;
    private final Scratches scratches;
    private final MatterChoices matters;
    private final MarkNormative markNormative;
    private final SuggestFields suggest;
    private final NormativeReading normative;

    EditionPages(EditorViews views, DeskReading desk, Desk agencies, SaveDraft save, SubmitDraft submit, EndDraft endDraft, MaskFindings mask,
            Uploads uploads, Scratches scratches, MatterChoices matters, MarkNormative markNormative, SuggestFields suggest,
            NormativeReading normative) {
        this.views = views;
        this.desk = desk;
        this.agencies = agencies;
        this.save = save;
        this.submit = submit;
        this.endDraft = endDraft;
        this.mask = mask;
        this.uploads = uploads;
        this.scratches = scratches;
        this.matters = matters;
        this.markNormative = markNormative;
        this.suggest = suggest;
        this.normative = normative;
    }

    @GetMapping("/desk/edition/{edition}")
    @MayCall(value = {DRAFTER, FIRST_REVIEW, SECOND_REVIEW, FINAL_REVIEW, SECRECY_REVIEW, PUBLISHER, OFFICE, LEADER}, on = "edition")
    String show(@PathVariable long edition, Actor actor, @RequestParam(defaultValue = "") String done, HttpServletRequest request, Model model) {
        Scratches.Scratch scratch = scratches.find(edition, actor.accountId()).orElse(null);
        return scratch == null ? show(request, edition, null, List.of(), Wording.done(done), model)
                : show(request, edition, EditionForm.decoded(scratch.form()), List.of(), "已恢复" + Times.minute(scratch.at())
                        + "自动保存的内容，它还没有存成新稿。点“保存”留下，点“恢复到上次保存”丢弃。", model);
    }

    /** While somebody types: kept aside, no revision. Answers with the time. */
    @PostMapping("/desk/edition/{edition}/autosave")
    @MayCall(value = DRAFTER, on = "edition")
    ResponseEntity<String> autosave(@PathVariable long edition, Actor actor, HttpServletRequest request) {
        long at = scratches.keep(edition, actor.accountId(), EditionForm.of(request.getParameterMap()).version(), EditionForm.encoded(request.getParameterMap()));
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(Times.minute(at));
    }

    @PostMapping("/desk/edition/{edition}/forget")
    @MayCall(value = DRAFTER, on = "edition")
    String forget(@PathVariable long edition, Actor actor) {
        scratches.forget(edition, actor.accountId());
        return "redirect:/desk/edition/" + edition;
    }

    /** Keeps what was typed and takes new attachments in. */
    @PostMapping("/desk/edition/{edition}")
    @MayCall(value = DRAFTER, on = "edition")
    String save(@PathVariable long edition, Actor actor, @RequestParam(required = false) @Nullable List<MultipartFile> files, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        EditionForm form = EditionForm.of(request.getParameterMap());
        try {
            keep(actor, edition, form, files);
            return "redirect:/desk/edition/" + edition + "?done=saved";
        } catch (Refused refused) {
            response.setStatus(422);
            return show(request, edition, form, refused.issues(), "", model);
        } catch (Overtaken overtaken) {
            response.setStatus(409);
            return show(request, edition, form, List.of(Issue.whole(overtaken.getMessage() + "您输入的内容仍在本页，请另行复制后再刷新。")), "", model);
        }
    }

    @PostMapping("/desk/edition/{edition}/submit")
    @MayCall(value = DRAFTER, on = "edition")
    String submit(@PathVariable long edition, Actor actor, @RequestParam(required = false) @Nullable List<MultipartFile> files, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        EditionForm form = EditionForm.of(request.getParameterMap());
        long kept = 0;
        try {
            kept = keep(actor, edition, form, files);
            submit.run(actor, edition, kept, reasons(request));
            return "redirect:/desk/edition/" + edition + "?done=submitted";
        } catch (Refused refused) {
            response.setStatus(422);
            return show(request, edition, kept == 0 ? form : null, refused.issues(), kept == 0 ? "" : "内容已保存，但还没有送审。", model);
        } catch (Overtaken overtaken) {
            response.setStatus(409);
            return show(request, edition, form, List.of(Issue.whole(overtaken.getMessage() + "您输入的内容仍在本页。")), "", model);
        }
    }

    /** Reasons for findings that stay: {@code accept-<key>}. */
    private static Map<String, String> reasons(HttpServletRequest request) {
        Map<String, String> reasons = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.matches("accept-[0-9a-f]{32}") && values.length > 0 && values[0].length() <= 500) {
                reasons.put(name.substring("accept-".length()), values[0]);
            }
        });
        return reasons;
    }

    @PostMapping("/desk/edition/{edition}/mask")
    @MayCall(value = DRAFTER, on = "edition")
    String mask(@PathVariable long edition, Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
        EditionForm form = EditionForm.of(request.getParameterMap());
        try {
            mask.run(actor, edition, keep(actor, edition, form, null));
            return "redirect:/desk/edition/" + edition + "?done=masked";
        } catch (Refused refused) {
            response.setStatus(422);
            return show(request, edition, form, refused.issues(), "", model);
        }
    }

    /** Fills matter, theme and genre that are still empty from similar public documents, as guesses to be confirmed. */
    @PostMapping("/desk/edition/{edition}/suggest")
    @MayCall(value = DRAFTER, on = "edition")
    String suggest(@PathVariable long edition, Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
        EditionForm form = EditionForm.of(request.getParameterMap());
        try {
            suggest.run(actor, edition, keep(actor, edition, form, null));
            return "redirect:/desk/edition/" + edition + "?done=suggested";
        } catch (Refused refused) {
            response.setStatus(422);
            return show(request, edition, form, refused.issues(), "", model);
        }
    }

    @PostMapping("/desk/edition/{edition}/take-back")
    @MayCall(value = {DRAFTER, OFFICE}, on = "edition")
    String takeBack(@PathVariable long edition, Actor actor, @RequestParam long version) {
        endDraft.takeBack(actor, edition, version);
        return "redirect:/desk/edition/" + edition + "?done=taken-back";
    }

    @PostMapping("/desk/edition/{edition}/discard")
    @MayCall(value = {DRAFTER, OFFICE}, on = "edition")
    String discard(@PathVariable long edition, Actor actor, @RequestParam long version) {
        endDraft.discard(actor, edition, version);
        return "redirect:/desk/edition/" + edition + "?done=discarded";
    }

    private long keep(Actor actor, long id, EditionForm form, @Nullable List<MultipartFile> sent) {
        DeskEdition before = desk.edition(id).orElseThrow(NotFound::new);
        List<Issue> issues = new ArrayList<>();
        List<Attachment> files = new ArrayList<>(before.files().stream().filter(file -> !form.remove().contains(Integer.toString(file.n())))
                .map(file -> new Attachment(file.name(), file.hash(), file.size(), file.mediaType())).toList());
        files.addAll(uploads.take(sent, "files", issues));
        matters.check(before.agency(), form.catalogCode(), before.catalogCode()).ifPresent(issues::add);
        if (!form.normative() && !before.standing().equals("UNPUBLISHED") && normative.isNormative(before.document())) {
            issues.add(Issue.of("normative", "已公开的规范性文件不能在起草时取消标记，请到“已公开文件”中写明理由后取消"));
        }
        Content content = form.content(before.theme(), files, changed(before, form), agencies::codeOf, issues);
        Refused.ifAny(issues);
        long version = save.run(actor, id, form.version(), content);
        markNormative.run(actor, before.document(), form.normative(), "");
        scratches.forget(id, actor.accountId());
        return version;
    }

    /** Guessed fields that still say what the program guessed; one that was changed by hand is nobody's guess any more. */
    private static Set<String> changed(DeskEdition before, EditionForm form) {
        EditionForm was = EditionForm.of(before, Map.of(), false);
        Map<String, Boolean> same = new HashMap<>(Map.of("theme", was.theme().equals(form.theme()), "catalogCode", was.catalogCode().equals(form.catalogCode()),
                "keywords", was.keywords().equals(form.keywords()), "body", was.bodyHtmlOf().equals(form.bodyHtmlOf())));
        same.putAll(Map.of("title", was.title().equals(form.title()), "documentNumber", was.documentNumber().equals(form.documentNumber()),
                "issuer", was.issuer().equals(form.issuer()), "writtenOn", was.writtenOn().equals(form.writtenOn()),
                "effectiveOn", was.effectiveOn().equals(form.effectiveOn()), "expiresOn", was.expiresOn().equals(form.expiresOn()),
                "genre", was.genre().equals(form.genre()), "summary", was.summary().equals(form.summary())));
        return Set.copyOf(before.guessed().stream().filter(field -> same.getOrDefault(field, true)).toList());
    }

    private String show(HttpServletRequest request, long edition, @Nullable EditionForm typed, List<Issue> issues, String notice, Model model) {
        EditorPage page = views.page(java.util.Objects.requireNonNull(Caller.of(request)), edition, typed, issues, notice);
        model.addAttribute("page", page);
        return page.rights().edit() ? "publication/editor" : "publication/edition";
    }
}
