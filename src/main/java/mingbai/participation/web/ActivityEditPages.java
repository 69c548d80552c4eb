package mingbai.participation.web;

import static mingbai.web.Role.DRAFTER;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Actor;
import mingbai.participation.Activity;
import mingbai.participation.ActivityBook;
import mingbai.participation.ActivityContent;
import mingbai.participation.ActivityKind;
import mingbai.participation.DraftActivity;
import mingbai.participation.web.ActivityViews.EditPage;
import mingbai.publication.Attachment;
import mingbai.publication.Uploads;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.Refused;
import mingbai.web.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** {@code /desk/participation/{activity}/edit}: what all kinds have in common: title, text, days, place, files. The part of its kind has an editor of its own. */
@Controller
class ActivityEditPages {

    private final ActivityBook book;
    private final DraftActivity draft;
    private final Uploads uploads;

    ActivityEditPages(ActivityBook book, DraftActivity draft, Uploads uploads) {
        this.book = book;
        this.draft = draft;
        this.uploads = uploads;
    }

    @GetMapping("/desk/participation/{activity}/edit")
    @MayCall(value = DRAFTER, on = "activity")
    String form(@PathVariable long activity, Model model) {
        Activity found = book.get(activity);
        return form(found, typed(found), List.of(), model);
    }

    private static Map<String, String> typed(Activity activity) {
        ActivityContent content = activity.newest().content();
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("title", content.title());
        typed.put("text", content.text());
        typed.put("opensOn", day(content.opensOn()));
        typed.put("closesOn", day(content.closesOn()));
        typed.put("startsAt", moment(content.startsAt()));
        typed.put("endsAt", moment(content.endsAt()));
        typed.put("place", content.place());
        typed.put("contact", content.contact());
        typed.put("notice", content.notice());
        typed.put("version", Long.toString(activity.version()));
        return typed;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String moment(@Nullable Instant moment) {
        return Times.minute(moment).replace(' ', 'T');
    }

    private String form(Activity activity, Map<String, String> typed, List<Issue> issues, Model model) {
        boolean hasHour = activity.kind() != ActivityKind.SOLICITATION && activity.kind() != ActivityKind.SURVEY;
        model.addAttribute("page", new EditPage(activity, typed, hasHour, issues));
        return "participation/edit";
    }

    @PostMapping("/desk/participation/{activity}/edit")
    @MayCall(value = DRAFTER, on = "activity")
    String save(@PathVariable long activity, @RequestParam long version, @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(defaultValue = "") List<String> keep, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        Typed typed = Typed.of(call, "title", "text", "opensOn", "closesOn", "startsAt", "endsAt", "place", "contact", "notice", "version");
        try {
            ActivityContent before = book.get(activity).newest().content();
            ActivityContent content = before.saying(typed.text("title"), typed.text("text")).between(typed.day("opensOn", "开始日期"), typed.day("closesOn", "截止日期"))
                    .at(typed.moment("startsAt", "举行时间"), typed.moment("endsAt", "结束时间"), typed.text("place")).reachedBy(typed.text("contact"), typed.text("notice"));
            List<Issue> issues = new ArrayList<>();
            List<Attachment> held = new ArrayList<>(before.files().stream().filter(file -> keep.contains(file.hash())).toList());
            uploads.take(files, "files", issues).stream().filter(file -> held.stream().noneMatch(one -> one.hash().equals(file.hash()))).forEach(held::add);
            typed.add(issues);
            typed.refuse();
            draft.save(actor, activity, version, content.withFiles(held));
            return "redirect:/desk/participation/" + activity + "?done=saved";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(book.get(activity), typed.values(), refused.issues(), model);
        }
    }
}
