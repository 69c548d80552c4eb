package mingbai.participation.meeting.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import mingbai.ledger.Actor;
import mingbai.participation.Activity;
import mingbai.participation.ActivityBook;
import mingbai.participation.ActivityKind;
import mingbai.participation.meeting.Applicant;
import mingbai.participation.meeting.ApplyForSeat;
import mingbai.participation.meeting.Attendance;
import mingbai.participation.meeting.EnterApplicant;
import mingbai.participation.meeting.Exclusion;
import mingbai.participation.meeting.HoldMeeting;
import mingbai.participation.meeting.Meeting;
import mingbai.participation.meeting.MeetingReading;
import mingbai.participation.meeting.MinuteStep;
import mingbai.participation.meeting.PublishList;
import mingbai.participation.meeting.SeatGroup;
import mingbai.participation.meeting.SettleList;
import mingbai.participation.meeting.Signature;
import mingbai.participation.meeting.web.SeatViews.ApplicantLine;
import mingbai.participation.meeting.web.SeatViews.DeskPage;
import mingbai.participation.meeting.web.SeatViews.SlipPage;
import mingbai.participation.web.Typed;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
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

/** {@code /desk/participation/{activity}/seats}: from the applications to the signed minutes. */
@Controller
class SeatDeskPages {

    private final ActivityBook activities;
    private final MeetingReading meetings;
    private final SettleList settle;
    private final PublishList publish;
    private final EnterApplicant enter;
    private final HoldMeeting hold;

    SeatDeskPages(ActivityBook activities, MeetingReading meetings, SettleList settle, PublishList publish, EnterApplicant enter, HoldMeeting hold) {
        this.activities = activities;
        this.meetings = meetings;
        this.settle = settle;
        this.publish = publish;
        this.enter = enter;
        this.hold = hold;
    }

    @GetMapping("/desk/participation/{activity}/seats")
    @MayCall(value = {DRAFTER, OFFICE, LEADER}, on = "activity")
    String seats(@PathVariable long activity, @RequestParam(defaultValue = "") String done, HttpServletRequest call, Model model) {
        return show(meeting(activity), call, Map.of(), List.of(), notice(done), null, 0, model);
    }

    private static String notice(String done) {
        return switch (done) {
            case "excluded" -> "已经处理。";
            case "close" -> "名单已经确定，编号和指纹已经公布。";
            case "draw" -> "抽签已经完成，结果已经公布。请另一人核对后公布参加人名单。";
            case "list" -> "名单已经公布，留了邮箱的已经通知。";
            case "deliver" -> "材料送达已经登记。";
            case "attended", "signed", "written" -> "已经登记。";
            case "lay" -> "会议记录已经交付签字。";
            case "reopen" -> "会议记录已经撤回，改好后重新交付签字。";
            default -> "";
        };
    }

    /** Shown in the answer alone; that it was looked at is on record. */
    @PostMapping("/desk/participation/{activity}/seats/{applicant}/open")
    @MayCall(value = {DRAFTER, OFFICE}, on = "activity")
    String open(@PathVariable long activity, @PathVariable long applicant, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        return show(meeting(activity), call, Map.of(), List.of(), "", settle.open(actor, activity, applicant), applicant, model);
    }

    /** The slip the citizen takes along is shown once. */
    @PostMapping("/desk/participation/{activity}/seats/enter")
    @MayCall(value = {DRAFTER, OFFICE}, on = "activity")
    String enter(@PathVariable long activity, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        Activity held = meeting(activity);
        Typed typed = Typed.of(call, "group", "name", "phone", "email", "reason", "receivedOn");
        try {
            var day = typed.day("receivedOn", "收到的日期");
            typed.refuse();
            ApplyForSeat.Applied applied = enter.run(actor, activity, new EnterApplicant.Came(typed.text("group"), typed.text("name"), typed.text("phone"), typed.text("email"),
                    typed.text("reason"), day == null ? activities.today() : day));
            response.setHeader("Cache-Control", "no-store");
            model.addAttribute("page", new SlipPage(held.deskAddress() + "/seats", held.title(), typed.text("name"), typed.text("phone"), typed.text("reason"),
                    Meeting.of(held.content()).groupName(typed.text("group")), applied.number(), applied.code(), held.address() + "/seats/mine"));
            return "participation/seat-slip";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(held, call, typed.values(), refused.issues(), "", null, 0, model);
        }
    }

    @PostMapping("/desk/participation/{activity}/seats/{applicant}/exclude")
    @MayCall(value = {DRAFTER, OFFICE}, on = "activity")
    String exclude(@PathVariable long activity, @PathVariable long applicant, @RequestParam long version, Actor actor, HttpServletRequest call, HttpServletResponse response,
            Model model) {
        Typed typed = Typed.of(call, "why-" + applicant, "note-" + applicant);
        return told(activity, typed, call, response, model, () -> {
            settle.exclude(actor, activity, applicant, version, chosen(Exclusion.values(), typed, "why-" + applicant), typed.text("note-" + applicant));
            return "excluded";
        });
    }

    /** The steps of the whole list. */
    @PostMapping("/desk/participation/{activity}/seats/step")
    @MayCall(value = {DRAFTER, OFFICE}, on = "activity")
    String step(@PathVariable long activity, @RequestParam long version, @RequestParam(defaultValue = "") String act, Actor actor, HttpServletRequest call,
            HttpServletResponse response, Model model) {
        Typed typed = Typed.of(call, "value", "day", "how", "late");
        return told(activity, typed, call, response, model, () -> {
            switch (act) {
                case "close" -> settle.close(actor, activity, version);
                case "draw" -> settle.draw(actor, activity, version, typed.text("value"));
                case "list" -> publish.run(actor, activity, version);
                case "deliver" -> deliver(actor, activity, version, typed);
                case "lay" -> hold.lay(actor, activity, version, true);
                case "reopen" -> hold.lay(actor, activity, version, false);
                default -> throw new NotFound();
            }
            return act;
        });
    }

    private void deliver(Actor actor, long activity, long version, Typed typed) {
        var day = typed.day("day", "送达日期");
        typed.refuse();
        if (day == null) {
            throw new Refused("day", "请填写送达日期");
        }
        hold.deliver(actor, activity, version, day, typed.text("how"), typed.text("late"));
    }

    @PostMapping("/desk/participation/{activity}/seats/{applicant}/attendance")
    @MayCall(value = {DRAFTER, OFFICE}, on = "activity")
    String attendance(@PathVariable long activity, @PathVariable long applicant, @RequestParam long version, Actor actor, HttpServletRequest call, HttpServletResponse response,
            Model model) {
        Typed typed = Typed.of(call, "came");
        return told(activity, typed, call, response, model, () -> {
            hold.attend(actor, activity, applicant, version, chosen(Attendance.values(), typed, "came"));
            return "attended";
        });
    }

    @PostMapping("/desk/participation/{activity}/seats/{applicant}/signature")
    @MayCall(value = {DRAFTER, OFFICE}, on = "activity")
    String signature(@PathVariable long activity, @PathVariable long applicant, @RequestParam long version, Actor actor, HttpServletRequest call, HttpServletResponse response,
            Model model) {
        Typed typed = Typed.of(call, "signature", "why-" + applicant);
        return told(activity, typed, call, response, model, () -> {
            hold.sign(actor, activity, applicant, version, chosen(Signature.values(), typed, "signature"), typed.text("why-" + applicant));
            return "signed";
        });
    }

    @PostMapping("/desk/participation/{activity}/seats/minutes")
    @MayCall(value = {DRAFTER, OFFICE}, on = "activity")
    String write(@PathVariable long activity, @RequestParam(defaultValue = "0") long minute, @RequestParam(defaultValue = "0") long version, Actor actor, HttpServletRequest call,
            HttpServletResponse response, Model model) {
        Typed typed = Typed.of(call, "step", "speaker", "text");
        return told(activity, typed, call, response, model, () -> {
            MinuteStep step = chosen(MinuteStep.values(), typed, "step");
            if (minute == 0) {
                hold.write(actor, activity, step, typed.text("speaker"), typed.text("text"));
            } else {
                hold.amend(actor, activity, minute, version, step, typed.text("speaker"), typed.text("text"));
            }
            return "written";
        });
    }

    private static <E extends Enum<E>> E chosen(E[] values, Typed typed, String field) {
        return Arrays.stream(values).filter(one -> one.name().equals(typed.text(field))).findFirst().orElseThrow(() -> new Refused(field, "请选择一项"));
    }

    private String told(long activity, Typed typed, HttpServletRequest call, HttpServletResponse response, Model model, Supplier<String> doing) {
        Activity held = meeting(activity);
        try {
            return "redirect:" + held.deskAddress() + "/seats?done=" + doing.get();
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(held, call, typed.values(), refused.issues(), "", null, 0, model);
        }
    }

    private Activity meeting(long id) {
        return activities.find(id).filter(one -> (one.kind() == ActivityKind.HEARING || one.kind() == ActivityKind.MEETING) && one.shown() != null).orElseThrow(NotFound::new);
    }

    private String show(Activity held, HttpServletRequest call, Map<String, String> typed, List<Issue> issues, String notice, Applicant.@Nullable Contact opened, long openedId,
            Model model) {
        Meeting meeting = Meeting.of(held.content());
        List<Applicant> all = meetings.applicants(held.id());
        Map<String, List<String>> people = all.stream().collect(Collectors.groupingBy(Applicant::person, Collectors.mapping(Applicant::number, Collectors.toList())));
        List<String> observers = meeting.groups().stream().filter(SeatGroup::observer).map(SeatGroup::code).toList();
        List<ApplicantLine> lines = all.stream().map(one -> new ApplicantLine(one, meeting.groupName(one.group()),
                people.get(one.person()).stream().filter(number -> !number.equals(one.number())).toList(), observers.contains(one.group()))).toList();
        Caller caller = java.util.Objects.requireNonNull(Caller.of(call));
        var by = meetings.materialsBy(held);
        model.addAttribute("page", new DeskPage(held.deskAddress(), held.title(), meeting.groups().isEmpty() ? held.address() : held.address() + "/seats",
                Times.minute(meeting.startsAt()), String.valueOf(meeting.closesOn()), meeting.isPast(activities.today()), held.kind() == ActivityKind.HEARING,
                !meeting.groups().isEmpty(), by == null ? "" : by.toString(), meetings.proceedings(held.id()).orElseThrow(NotFound::new), meeting.publicValue(), lines,
                meetings.minutes(held.id()), openedId, opened, choices(Exclusion.values(), Exclusion::label), choices(MinuteStep.values(), MinuteStep::label),
                meeting.groups().stream().map(group -> Choice.of(group.code(), group.name())).toList(),
                caller.holds(DRAFTER, held.agency()) || caller.holds(OFFICE, held.agency()), typed, issues, notice));
        return "participation/seats";
    }

    private static <E extends Enum<E>> List<Choice> choices(E[] values, java.util.function.Function<E, String> label) {
        return Arrays.stream(values).map(one -> Choice.of(one.name(), label.apply(one))).toList();
    }
}
