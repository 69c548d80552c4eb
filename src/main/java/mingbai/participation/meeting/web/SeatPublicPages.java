package mingbai.participation.meeting.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.identity.visitor.ShownForms;
import mingbai.identity.visitor.VisitorCookie;
import mingbai.identity.visitor.Visits;
import mingbai.participation.Activity;
import mingbai.participation.ActivityBook;
import mingbai.participation.meeting.Applicant;
import mingbai.participation.meeting.ApplicantState;
import mingbai.participation.meeting.ApplyForSeat;
import mingbai.participation.meeting.MeetingReading;
import mingbai.participation.meeting.SeatGroup;
import mingbai.participation.meeting.web.SeatViews.AppliedPage;
import mingbai.participation.meeting.web.SeatViews.FollowPage;
import mingbai.participation.meeting.web.SeatViews.GroupView;
import mingbai.participation.meeting.web.SeatViews.SeatsPage;
import mingbai.participation.web.Over;
import mingbai.participation.web.Typed;
import mingbai.web.Choice;
import mingbai.web.ClientAddress;
import mingbai.web.Crumb;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import mingbai.web.Throttle;
import mingbai.web.Times;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /participation/{number}/seats}: apply, draw the lots again, follow one's own application. Kept by no cache. */
@Controller
class SeatPublicPages {

    private static final VisitorCookie.Where WHERE = new VisitorCookie.Where("seat", "/participation");
    private static final String GROUP_FIELD = "group";

    private final ActivityBook activities;
    private final MeetingReading meetings;
    private final ApplyForSeat apply;
    private final ShownForms forms;
    private final VisitorCookie cookie;
    private final ClientAddress addresses;
    private final Throttle throttle = new Throttle(10, 1.0 / 30, System::nanoTime);
    private final Throttle guesses = new Throttle(10, 1.0 / 30, System::nanoTime);

    SeatPublicPages(ActivityBook activities, MeetingReading meetings, ApplyForSeat apply, ShownForms forms, VisitorCookie cookie, ClientAddress addresses) {
        this.activities = activities;
        this.meetings = meetings;
        this.apply = apply;
        this.forms = forms;
        this.cookie = cookie;
        this.addresses = addresses;
    }

    @GetMapping("/participation/{number}/seats")
    @MayCall(anyone = true)
    String seats(@PathVariable String number, HttpServletResponse response, Model model) {
        Activity activity = shown(number);
        return activity.cancelled() != null ? "redirect:" + activity.address() : show(activity, Map.of(), List.of(), response, model);
    }

    /** {@code website} is a field no person sees; what fills it in is a machine and is shown the page again. */
    @PostMapping("/participation/{number}/seats")
    @MayCall(anyone = true)
    String apply(@PathVariable String number, HttpServletRequest call, HttpServletResponse response, Model model) {
        Activity activity = shown(number);
        if (activity.cancelled() != null) {
            return "redirect:" + activity.address();
        }
        Typed typed = Typed.of(call, GROUP_FIELD, "name", "phone", "email", "reason", "seal", "sum", "website");
        if (!meetings.takes(activity)) {
            return Over.tell(activity, "报名时间为" + activity.content().opensOn() + "至" + activity.content().closesOn() + "，现在不接受报名。", Over.typed("姓名", typed.text("name"),
                    "联系电话", typed.text("phone"), "电子邮箱", typed.text("email"), "报名理由或者想陈述的意见", typed.text("reason")), response, model);
        }
        try {
            pace(throttle, call, response);
            if (!typed.text("website").isEmpty()) {
                return show(activity, Map.of(), List.of(), response, model);
            }
            ApplyForSeat.Applied applied = apply.run(activity.id(), new ApplyForSeat.Application(typed.text(GROUP_FIELD), typed.text("name"), typed.text("phone"), typed.text("email"),
                    typed.text("reason"), typed.text("seal"), typed.text("sum")));
            response.setHeader("Cache-Control", "no-store");
            model.addAttribute("page", new AppliedPage(activity.title(), activity.address() + "/seats", applied.number(), applied.code(), crumbs(activity, "报名已经收到")));
            return "participation/public-seat-applied";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(activity, typed.values(), refused.issues(), response, model);
        }
    }

    private void pace(Throttle pace, HttpServletRequest call, HttpServletResponse response) {
        int wait = pace.take(addresses.of(call));
        if (wait > 0) {
            response.setHeader("Retry-After", Integer.toString(wait));
            throw new Refused(List.of(Issue.whole("从您所在的网络提交得太频繁，请过" + wait + "秒再试。填写的内容都还在")));
        }
    }

    @GetMapping("/participation/{number}/seats/mine")
    @MayCall(anyone = true)
    String mine(@PathVariable String number, HttpServletRequest call, HttpServletResponse response, Model model) {
        Activity activity = shown(number);
        return activity.cancelled() != null ? "redirect:" + activity.address() : follow(activity, call, "", Map.of(), List.of(), response, model);
    }

    @PostMapping("/participation/{number}/seats/mine")
    @MayCall(anyone = true)
    String enter(@PathVariable String number, HttpServletRequest call, HttpServletResponse response, Model model) {
        Activity activity = shown(number);
        if (activity.cancelled() != null) {
            return "redirect:" + activity.address();
        }
        Typed typed = Typed.of(call, "lot", "code");
        try {
            pace(guesses, call, response);
            Applicant found = apply.follow(activity.id(), typed.text("lot"), typed.text("code"))
                    .orElseThrow(() -> new Refused("lot", "编号或者查询码不对，请对照报名回执核对"));
            cookie.begin(WHERE, Long.toString(found.id()), response);
            return "redirect:" + activity.address() + "/seats/mine";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return follow(activity, call, "", Map.of("lot", typed.text("lot")), refused.issues(), response, model);
        }
    }

    @PostMapping("/participation/{number}/seats/mine/withdraw")
    @MayCall(anyone = true)
    String withdraw(@PathVariable String number, HttpServletRequest call, HttpServletResponse response, Model model) {
        Activity activity = shown(number);
        if (activity.cancelled() != null) {
            return "redirect:" + activity.address();
        }
        Applicant mine = visited(activity, call);
        if (mine == null) {
            return "redirect:" + activity.address() + "/seats/mine";
        }
        try {
            apply.withdraw(mine.id());
            return follow(activity, call, "报名已经撤回。", Map.of(), List.of(), response, model);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return follow(activity, call, "", Map.of(), refused.issues(), response, model);
        }
    }

    private Activity shown(String number) {
        return activities.shown(number).filter(one -> meetings.shown(one).isPresent()).orElseThrow(NotFound::new);
    }

    private @org.jspecify.annotations.Nullable Applicant visited(Activity activity, HttpServletRequest call) {
        String thing = cookie.of(WHERE, call).map(Visits.Visit::thing).orElse("");
        return thing.isEmpty() ? null : meetings.applicant(activity.id(), Long.parseLong(thing)).orElse(null);
    }

    private String follow(Activity activity, HttpServletRequest call, String notice, Map<String, String> typed, List<Issue> issues, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        Applicant mine = visited(activity, call);
        MeetingReading.PublicSeats seats = meetings.shown(activity).orElseThrow(NotFound::new);
        boolean listed = seats.proceedings().isListed();
        Applicant told = mine != null && !listed && mine.place() > 0 ? mine.undrawn() : mine; // told to everybody at once
        model.addAttribute("page", new FollowPage(activity.title(), activity.address() + "/seats", told, mine == null ? "" : seats.meeting().groupName(mine.group()),
                mine != null && mine.state() == ApplicantState.APPLIED && !seats.proceedings().isClosed(), notice, typed, issues, crumbs(activity, "我的报名")));
        return "participation/public-seat-mine";
    }

    private static List<Crumb> crumbs(Activity activity, String here) {
        return List.of(new Crumb("公众参与", "/participation"), new Crumb(activity.title(), activity.address()), Crumb.here(here));
    }

    private String show(Activity activity, Map<String, String> typed, List<Issue> issues, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        MeetingReading.PublicSeats seats = meetings.shown(activity).orElseThrow(NotFound::new);
        String purpose = ApplyForSeat.purpose(activity.id());
        ShownForms.Shown before = forms.opened(purpose, typed.getOrDefault("seal", ""));
        ShownForms.Sealed sealed = before == null ? forms.fresh(purpose) : forms.again(purpose, before);
        Map<String, String> kept = new LinkedHashMap<>(typed);
        kept.remove("sum"); // a fresh form has a fresh sum
        List<GroupView> groups = seats.meeting().groups().stream().map(group -> new GroupView(group.code(), group.name(), group.who(), group.seats(), group.observer(),
                seats.lots().stream().filter(lot -> lot.group().equals(group.code())).toList())).toList();
        List<Choice> choices = seats.meeting().groups().stream().map((SeatGroup group) -> new Choice(group.code(), group.name() + "（" + group.seats() + "席）", group.who())).toList();
        model.addAttribute("page", new SeatsPage(activity.number(), activity.title(), activity.address() + "/seats", Times.minute(seats.meeting().startsAt()), seats.meeting().place(),
                String.valueOf(seats.meeting().opensOn()), String.valueOf(seats.meeting().closesOn()), meetings.takes(activity), groups, seats.proceedings(),
                seats.meeting().publicValue(), seats.numbers(), seats.excluded(), seats.lots().stream().limit(1).toList(), choices, sealed.seal(), sealed.shown().sum(), kept,
                issues.stream().map(issue -> issue.field().equals("sum") ? Issue.of("sum", "答数不对，换了一道：" + sealed.shown().sum()) : issue).toList(), crumbs(activity, "报名和抽签")));
        return "participation/public-seats";
    }
}
