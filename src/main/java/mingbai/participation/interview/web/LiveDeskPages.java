package mingbai.participation.interview.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.FINAL_REVIEW;
import static mingbai.web.Role.FIRST_REVIEW;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;
import static mingbai.web.Role.PUBLISHER;
import static mingbai.web.Role.SECOND_REVIEW;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mingbai.identity.reading.AccountReading;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.participation.Activity;
import mingbai.participation.ActivityBook;
import mingbai.participation.ActivityKind;
import mingbai.participation.ActivityResult;
import mingbai.participation.web.Typed;
import mingbai.participation.interview.AskedQuestion;
import mingbai.participation.interview.EnterLive;
import mingbai.participation.interview.EntryState;
import mingbai.participation.interview.Interview;
import mingbai.participation.interview.InterviewReading;
import mingbai.participation.interview.JudgeQuestion;
import mingbai.participation.interview.LiveEntry;
import mingbai.participation.interview.QuestionState;
import mingbai.participation.interview.ReleaseLive;
import mingbai.participation.interview.TakenDown;
import mingbai.participation.interview.Transcript;
import mingbai.participation.interview.Voice;
import mingbai.participation.interview.web.LiveViews.DeskPage;
import mingbai.participation.interview.web.LiveViews.Waits;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import mingbai.web.Times;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/participation/{activity}/live}: the questions that came in, what is said, and who lets it out. */
@Controller
class LiveDeskPages {

    private final ActivityBook activities;
    private final InterviewReading interviews;
    private final EnterLive enter;
    private final ReleaseLive release;
    private final JudgeQuestion judge;
    private final ActivityResult results;
    private final AccountReading accounts;

    LiveDeskPages(ActivityBook activities, InterviewReading interviews, EnterLive enter, ReleaseLive release, JudgeQuestion judge, ActivityResult results, AccountReading accounts) {
        this.activities = activities;
        this.interviews = interviews;
        this.enter = enter;
        this.release = release;
        this.judge = judge;
        this.results = results;
        this.accounts = accounts;
    }

    @GetMapping("/desk/participation/{activity}/live")
    @MayCall(value = {DRAFTER, FIRST_REVIEW, SECOND_REVIEW, FINAL_REVIEW, PUBLISHER, OFFICE, LEADER}, on = "activity")
    String live(@PathVariable long activity, @RequestParam(defaultValue = "") String done, Actor actor, Model model) {
        String notice = switch (done) {
            case "entered" -> "已经录入，等待审核人放行。";
            case "released" -> "已经放行，公众现在可以看到。";
            case "back" -> "已经退回。";
            case "down" -> "已经撤下，公众页面留有说明。";
            case "judged" -> "提问已经处理。";
            default -> "";
        };
        return show(interview(activity), actor, Map.of(), List.of(), notice, model);
    }

    /** How much waits, for the line on top of the page that renews itself. */
    @GetMapping("/desk/participation/{activity}/live/waiting")
    @MayCall(value = {DRAFTER, FIRST_REVIEW, SECOND_REVIEW, FINAL_REVIEW, PUBLISHER, OFFICE, LEADER}, on = "activity")
    String waiting(@PathVariable long activity, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        Activity held = interview(activity);
        InterviewReading.Waiting waiting = interviews.waiting(held);
        model.addAttribute("page", new Waits(held.deskAddress() + "/live", waiting.toJudge(), waiting.toRelease(), waiting.toAnswer()));
        return "participation/live-waiting";
    }

    @PostMapping("/desk/participation/{activity}/live/enter")
    @MayCall(value = {DRAFTER, FIRST_REVIEW, SECOND_REVIEW, FINAL_REVIEW, PUBLISHER, OFFICE}, on = "activity")
    String enter(@PathVariable long activity, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        Activity held = interview(activity);
        Typed typed = Typed.of(call, "voice", "speaker", "text", "question");
        return told(held, actor, typed, response, model, () -> {
            enter.run(actor, activity, said(typed));
            return "entered";
        });
    }

    private static EnterLive.Said said(Typed typed) {
        String voice = typed.text("voice");
        long question = typed.text("question").matches(Ids.PATTERN) ? Long.parseLong(typed.text("question")) : 0;
        if (voice.matches("guest-\\d{1,2}")) {
            return new EnterLive.Said(Voice.GUEST, Integer.parseInt(voice.substring("guest-".length())), "", typed.text("text"), question);
        }
        if (!voice.equals("host") && !voice.equals("floor")) {
            throw new Refused("voice", "请选择是谁说的");
        }
        return new EnterLive.Said(voice.equals("host") ? Voice.HOST : Voice.FLOOR, 0, typed.text("speaker"), typed.text("text"), question);
    }

    @PostMapping("/desk/participation/{activity}/live/entry/{entry}")
    @MayCall(value = {DRAFTER, FIRST_REVIEW, SECOND_REVIEW, FINAL_REVIEW, PUBLISHER, OFFICE, LEADER}, on = "activity")
    String entry(@PathVariable long activity, @PathVariable long entry, @RequestParam long version, @RequestParam(defaultValue = "") String act, Actor actor,
            HttpServletRequest call, HttpServletResponse response, Model model) {
        Activity held = interview(activity);
        Typed typed = Typed.of(call, "note-" + entry, "why-" + entry);
        return told(held, actor, typed, response, model, () -> {
            switch (act) {
                case "release" -> release.release(actor, activity, entry, version);
                case "back" -> release.sendBack(actor, activity, entry, version, typed.text("note-" + entry));
                case "down" -> release.takeDown(actor, activity, entry, version, why(typed, "why-" + entry));
                default -> throw new NotFound();
            }
            return act.equals("release") ? "released" : act;
        });
    }

    @PostMapping("/desk/participation/{activity}/live/question/{question}")
    @MayCall(value = {DRAFTER, FIRST_REVIEW, SECOND_REVIEW, FINAL_REVIEW, PUBLISHER, OFFICE, LEADER}, on = "activity")
    String question(@PathVariable long activity, @PathVariable long question, @RequestParam long version, @RequestParam(defaultValue = "") String act, Actor actor,
            HttpServletRequest call, HttpServletResponse response, Model model) {
        Activity held = interview(activity);
        Typed typed = Typed.of(call, "shown-" + question, "reason-" + question, "why-" + question);
        return told(held, actor, typed, response, model, () -> {
            switch (act) {
                case "show" -> judge.show(actor, activity, question, version, typed.text("shown-" + question));
                case "hide" -> judge.hide(actor, activity, question, version, typed.text("reason-" + question));
                case "down" -> judge.takeDown(actor, activity, question, version, why(typed, "why-" + question));
                default -> throw new NotFound();
            }
            return act.equals("down") ? act : "judged";
        });
    }

    private static TakenDown why(Typed typed, String field) {
        return java.util.Arrays.stream(TakenDown.values()).filter(one -> one.name().equals(typed.text(field))).findFirst()
                .orElseThrow(() -> new Refused(field, "请选择撤下的原因，公众页面会写明"));
    }

    private interface Doing {
        String done();
    }

    private String told(Activity held, Actor actor, Typed typed, HttpServletResponse response, Model model, Doing doing) {
        try {
            return "redirect:" + held.deskAddress() + "/live?done=" + doing.done();
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(held, actor, typed.values(), refused.issues(), "", model);
        }
    }

    /** Live text needs an announcement the public has before it. */
    private Activity interview(long id) {
        return activities.find(id).filter(one -> one.kind() == ActivityKind.INTERVIEW && one.shown() != null).orElseThrow(NotFound::new);
    }

    private String show(Activity held, Actor actor, Map<String, String> typed, List<Issue> issues, String notice, Model model) {
        Interview interview = Interview.of(held.content());
        InterviewReading.Whole whole = interviews.whole(held.id());
        List<AskedQuestion> open = Transcript.of(interview, whole.entries(), whole.questions()).open();
        List<Choice> voices = new ArrayList<>(List.of(Choice.of("host", interview.host())));
        IntStream.rangeClosed(1, interview.guests().size()).forEach(n -> voices.add(Choice.of("guest-" + n, interview.guests().get(n - 1).called())));
        voices.add(Choice.of("floor", Voice.FLOOR.label()));
        Map<Long, String> names = accounts.namesOf(new HashSet<>(interview.moderators()));
        model.addAttribute("page", new DeskPage(held.deskAddress(), held.title(), held.address() + "/live",
                Times.minute(interview.startsAt()) + "至" + Times.minute(interview.endsAt()), String.valueOf(interview.answerBy()), interviews.isGoingOn(held),
                interviews.mayRelease(held), interviews.moderates(held, actor.accountId()), actor.accountId(), entries(whole, EntryState.WAITING),
                entries(whole, EntryState.RELEASED), entries(whole, EntryState.SENT_BACK, EntryState.TAKEN_DOWN), questions(whole, QuestionState.WAITING), open,
                questions(whole, QuestionState.SHOWN, QuestionState.HIDDEN, QuestionState.TAKEN_DOWN), voices,
                open.stream().map(one -> Choice.of(Long.toString(one.id()), cut(one.shown()))).toList(), String.join("、", names.values()), results.address(held), typed, issues, notice));
        return "participation/live";
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) > 40 ? text.substring(0, text.offsetByCodePoints(0, 40)) + "……" : text;
    }

    private static List<LiveEntry> entries(InterviewReading.Whole whole, EntryState... states) {
        return whole.entries().stream().filter(entry -> List.of(states).contains(entry.state())).toList();
    }

    private static List<AskedQuestion> questions(InterviewReading.Whole whole, QuestionState... states) {
        return whole.questions().stream().filter(one -> List.of(states).contains(one.state())).toList();
    }
}
