package mingbai.participation.interview.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mingbai.identity.reading.AccountReading;
import mingbai.ledger.Actor;
import mingbai.participation.Activity;
import mingbai.participation.ActivityBook;
import mingbai.participation.ActivityContent;
import mingbai.participation.ActivityKind;
import mingbai.participation.DraftActivity;
import mingbai.participation.RevisionState;
import mingbai.participation.web.Typed;
import mingbai.participation.interview.Guest;
import mingbai.participation.interview.Interview;
import mingbai.participation.interview.web.LiveViews.PartPage;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/participation/{activity}/interview}: guests and moderators, while they are being drafted. */
@Controller
class InterviewPartPages {

    private static final int LONGEST_HOST = 30;
    private static final int MOST_MODERATORS = 10;

    private final ActivityBook activities;
    private final DraftActivity draft;
    private final AccountReading accounts;

    InterviewPartPages(ActivityBook activities, DraftActivity draft, AccountReading accounts) {
        this.activities = activities;
        this.draft = draft;
        this.accounts = accounts;
    }

    @GetMapping("/desk/participation/{activity}/interview")
    @MayCall(value = {DRAFTER, OFFICE}, on = "activity")
    String form(@PathVariable long activity, Model model) {
        Activity held = drafted(activity);
        Interview interview = Interview.of(held.newest().content());
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("answerBy", interview.answerBy() == null ? "" : interview.answerBy().toString());
        typed.put("guests", Guest.lines(interview.guests()));
        typed.put("host", interview.host());
        typed.put("special", interview.special() ? "1" : "0");
        return show(held, held.version(), typed, interview.moderators().stream().map(Object::toString).toList(), List.of(), model);
    }

    @PostMapping("/desk/participation/{activity}/interview")
    @MayCall(value = {DRAFTER, OFFICE}, on = "activity")
    String save(@PathVariable long activity, @RequestParam long version, @RequestParam(required = false) @Nullable List<String> moderators, Actor actor, HttpServletRequest call,
            HttpServletResponse response, Model model) {
        Activity held = drafted(activity);
        List<String> chosen = moderators == null ? List.of() : moderators;
        Typed typed = Typed.of(call, "answerBy", "guests", "host", "special");
        try {
            draft.save(actor, activity, version, content(held, typed, chosen));
            return "redirect:" + held.deskAddress() + "?done=saved";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(held, version, typed.values(), chosen, refused.issues(), model);
        }
    }

    private ActivityContent content(Activity held, Typed typed, List<String> chosen) {
        ActivityContent before = held.newest().content();
        List<Issue> issues = new ArrayList<>();
        List<String> known = colleagues(held.agency()).stream().map(Choice::value).toList();
        if (chosen.size() > MOST_MODERATORS || !known.containsAll(chosen)) {
            issues.add(Issue.of("moderators", "请在本机关人员中选择审核人，最多" + MOST_MODERATORS + "人"));
        }
        if (typed.text("host").length() > LONGEST_HOST) {
            issues.add(Issue.of("host", "主持人的称呼最多" + LONGEST_HOST + "字"));
        }
        List<Guest> guests = List.of();
        try {
            guests = typed.text("guests").isEmpty() ? List.of() : Guest.of(typed.text("guests"));
        } catch (Refused refused) {
            issues.addAll(refused.issues());
        }
        LocalDate answerBy = typed.day("answerBy", "答复期限");
        typed.add(issues);
        typed.refuse();
        Interview interview = new Interview(typed.text("special").equals("1"), before.startsAt(), before.endsAt(), guests, typed.text("host").isEmpty() ? Interview.DEFAULT_HOST : typed.text("host"),
                chosen.stream().map(Long::valueOf).distinct().toList(), answerBy);
        return before.withPart(interview.part());
    }

    private Activity drafted(long id) {
        Activity held = activities.find(id).filter(one -> one.kind() == ActivityKind.INTERVIEW).orElseThrow(NotFound::new);
        if (held.newest().state() != RevisionState.DRAFT) {
            throw new Overtaken("这项活动");
        }
        return held;
    }

    /** Who works for the agency in any part a text goes through. */
    private List<Choice> colleagues(String agency) {
        return Stream.of(Role.OFFICE, Role.FIRST_REVIEW, Role.SECOND_REVIEW, Role.FINAL_REVIEW, Role.PUBLISHER, Role.LEADER, Role.DRAFTER)
                .flatMap(role -> accounts.holders(role, agency).stream()).map(holder -> Choice.of(Long.toString(holder.account()), holder.name())).distinct().limit(200).toList();
    }

    private String show(Activity held, long version, Map<String, String> typed, List<String> chosen, List<Issue> issues, Model model) {
        model.addAttribute("page", new PartPage(held.deskAddress() + "/interview", held.deskAddress(), held.newest().content().title(), version, colleagues(held.agency()), chosen, typed,
                issues));
        return "participation/interview-part";
    }
}
