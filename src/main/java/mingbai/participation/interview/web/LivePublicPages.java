package mingbai.participation.interview.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mingbai.agency.reading.AgencyReading;
import mingbai.identity.visitor.ShownForms;
import mingbai.participation.Activity;
import mingbai.participation.ActivityBook;
import mingbai.participation.ActivityKind;
import mingbai.participation.ActivityState;
import mingbai.participation.web.Over;
import mingbai.participation.web.Typed;
import mingbai.participation.interview.AskQuestion;
import mingbai.participation.interview.AskedQuestion;
import mingbai.participation.interview.Guest;
import mingbai.participation.interview.Interview;
import mingbai.participation.interview.InterviewReading;
import mingbai.participation.interview.LiveEntry;
import mingbai.participation.interview.TakenDown;
import mingbai.participation.interview.Transcript;
import mingbai.participation.interview.web.LiveViews.Asked;
import mingbai.participation.interview.web.LiveViews.LivePage;
import mingbai.participation.interview.web.LiveViews.Now;
import mingbai.participation.interview.web.LiveViews.Said;
import mingbai.web.ClientAddress;
import mingbai.web.Crumb;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import mingbai.web.Throttle;
import mingbai.web.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /participation/{number}/live}: what was let out of an interview, and the form on which anybody asks. With scripts the text is asked for anew every quarter of a minute,
 * without them by loading the page again. Kept by no cache: each form carries a seal of its own.
 */
@Controller
class LivePublicPages {

    private final ActivityBook activities;
    private final InterviewReading interviews;
    private final AskQuestion ask;
    private final ShownForms forms;
    private final AgencyReading agencies;
    private final ClientAddress addresses;
    private final Clock clock;
    private final Throttle throttle = new Throttle(10, 1.0 / 20, System::nanoTime);

    LivePublicPages(ActivityBook activities, InterviewReading interviews, AskQuestion ask, ShownForms forms, AgencyReading agencies, ClientAddress addresses, Clock clock) {
        this.activities = activities;
        this.interviews = interviews;
        this.ask = ask;
        this.forms = forms;
        this.agencies = agencies;
        this.addresses = addresses;
        this.clock = clock;
    }

    @GetMapping("/participation/{number}/live")
    @MayCall(anyone = true)
    String live(@PathVariable String number, @RequestParam(defaultValue = "") String done, HttpServletResponse response, Model model) {
        Activity activity = shown(number);
        return activity.cancelled() != null ? "redirect:" + activity.address() : show(activity, Map.of(), List.of(), done.equals("asked"), response, model);
    }

    /** The text alone, or nothing (204) while it is as it was. @param seen mark of what the page has */
    @GetMapping("/participation/{number}/live/now")
    @MayCall(anyone = true)
    @Nullable String now(@PathVariable String number, @RequestParam(defaultValue = "") String seen, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        Activity activity = shown(number);
        if (activity.cancelled() != null) {
            throw new NotFound();
        }
        Now now = now(activity);
        if (now.mark().equals(seen)) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        model.addAttribute("page", now);
        return "participation/public-live-now";
    }

    /** {@code website} is a field no person sees; what fills it in is a machine and is thanked without more. */
    @PostMapping("/participation/{number}/live")
    @MayCall(anyone = true)
    String ask(@PathVariable String number, HttpServletRequest call, HttpServletResponse response, Model model) {
        Activity activity = shown(number);
        if (activity.cancelled() != null) {
            return "redirect:" + activity.address();
        }
        Typed typed = Typed.of(call, "name", "text", "seal", "sum", "website");
        if (!interviews.takesQuestions(activity)) {
            return Over.tell(activity, "这次访谈" + activities.state(activity).label() + "，现在不接受提问。", Over.typed("问题", typed.text("text"), "称呼", typed.text("name")), response, model);
        }
        try {
            int wait = throttle.take(addresses.of(call));
            if (wait > 0) {
                response.setHeader("Retry-After", Integer.toString(wait));
                throw new Refused(List.of(Issue.whole("从您所在的网络提问太频繁，请过" + wait + "秒再提交。填写的内容都还在")));
            }
            if (typed.text("website").isEmpty()) {
                ask.run(activity.id(), new AskQuestion.Asked(typed.text("name"), typed.text("text"), typed.text("seal"), typed.text("sum")));
            }
            return "redirect:" + activity.address() + "/live?done=asked";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(activity, typed.values(), refused.issues(), false, response, model);
        }
    }

    private Activity shown(String number) {
        return activities.shown(number).filter(one -> one.kind() == ActivityKind.INTERVIEW).orElseThrow(NotFound::new);
    }

    private String show(Activity activity, Map<String, String> typed, List<Issue> issues, boolean done, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        Interview interview = Interview.of(activity.content());
        ActivityState state = activities.state(activity);
        String purpose = AskQuestion.purpose(activity.id());
        ShownForms.Shown before = forms.opened(purpose, typed.getOrDefault("seal", ""));
        ShownForms.Sealed sealed = before == null ? forms.fresh(purpose) : forms.again(purpose, before);
        Map<String, String> kept = new LinkedHashMap<>(typed);
        kept.remove("sum"); // a fresh form has a fresh sum
        model.addAttribute("page", new LivePage(activity.number(), activity.title(), agencies.nameOf(activity.agency()), state.label(), state.tone(),
                Times.minute(interview.startsAt()) + "至" + Times.minute(interview.endsAt()), interview.answerBy() == null ? "" : interview.answerBy().toString(), interview.special(),
                interview.guests().stream().map(Guest::called).toList(), now(activity), interviews.takesQuestions(activity), sealed.seal(), sealed.shown().sum(), kept,
                issues.stream().map(issue -> issue.field().equals("sum") ? Issue.of("sum", "答数不对，换了一道：" + sealed.shown().sum()) : issue).toList(), done,
                activity.resultPath(), LiveViews.COLUMN, List.of(new Crumb("公众参与", "/participation"), new Crumb(activity.title(), activity.address()), Crumb.here("文字直播"))));
        return "participation/public-live";
    }

    private Now now(Activity activity) {
        InterviewReading.Shown shown = interviews.shown(activity);
        Interview interview = Interview.of(activity.content());
        Interview.Time time = interview.at(clock.instant());
        Map<Long, AskedQuestion> questions = shown.questions().stream().collect(Collectors.toMap(AskedQuestion::id, one -> one));
        Set<Long> answered = shown.transcript().answered().stream().map(AskedQuestion::id).collect(Collectors.toSet());
        List<Said> said = shown.entries().stream().map(entry -> said(interview, entry, questions.get(entry.question()))).toList();
        List<Asked> asked = shown.questions().stream().map(one -> asked(one, answered.contains(one.id()))).toList();
        boolean polls = time != Interview.Time.OVER && interviews.isGoingOn(activity);
        String news = said.isEmpty() ? "" : "已发布" + said.size() + "条，最新" + said.getLast().time();
        return new Now(activity.address() + "/live", said, asked, shown.mark() + "-" + time.name().toLowerCase(java.util.Locale.ROOT), polls, news);
    }

    /** Of what was taken down nothing is handed on but that it was there. */
    private static Said said(Interview interview, LiveEntry entry, @Nullable AskedQuestion question) {
        String gone = gone(entry.takenDown(), entry.decidedAt());
        String time = Times.minute(entry.releasedAt() == null ? entry.enteredAt() : entry.releasedAt());
        if (!gone.isEmpty()) {
            return new Said("e" + entry.place(), "", List.of(), time, "", "", gone);
        }
        boolean quoted = question != null && question.takenDown() == null;
        return new Said("e" + entry.place(), Transcript.speaker(interview, entry), entry.text().lines().filter(line -> !line.isBlank()).toList(), time,
                quoted ? question.called() : "", quoted ? question.shown() : "", "");
    }

    private static Asked asked(AskedQuestion one, boolean answered) {
        String gone = gone(one.takenDown(), one.judgedAt());
        return gone.isEmpty() ? new Asked(one.called(), one.shown(), Times.minute(one.askedAt()), one.isShortened(), answered, "")
                : new Asked("", "", Times.minute(one.askedAt()), false, false, gone);
    }

    private static String gone(@Nullable TakenDown why, @Nullable Long at) {
        return why == null || at == null ? "" : Times.minute(at) + "撤下：" + why.label();
    }
}
