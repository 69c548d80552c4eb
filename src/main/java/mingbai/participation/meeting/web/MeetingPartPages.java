package mingbai.participation.meeting.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Actor;
import mingbai.participation.Activity;
import mingbai.participation.ActivityBook;
import mingbai.participation.ActivityKind;
import mingbai.participation.RevisionState;
import mingbai.participation.meeting.Meeting;
import mingbai.participation.meeting.PrepareMeeting;
import mingbai.participation.meeting.SeatGroup;
import mingbai.participation.meeting.web.SeatViews.PartPage;
import mingbai.participation.web.Typed;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/participation/{activity}/meeting}: groups, seats and lots, while they are being drafted. */
@Controller
class MeetingPartPages {

    private final ActivityBook activities;
    private final PrepareMeeting prepare;

    MeetingPartPages(ActivityBook activities, PrepareMeeting prepare) {
        this.activities = activities;
        this.prepare = prepare;
    }

    @GetMapping("/desk/participation/{activity}/meeting")
    @MayCall(value = {DRAFTER, OFFICE}, on = "activity")
    String form(@PathVariable long activity, Model model) {
        Activity held = drafted(activity);
        Meeting meeting = Meeting.of(held.newest().content());
        return show(held, held.version(), Map.of("groups", SeatGroup.lines(meeting.groups()), "publicValue", meeting.publicValue()), List.of(), model);
    }

    @PostMapping("/desk/participation/{activity}/meeting")
    @MayCall(value = {DRAFTER, OFFICE}, on = "activity")
    String save(@PathVariable long activity, @RequestParam long version, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        Activity held = drafted(activity);
        Typed typed = Typed.of(call, "groups", "publicValue");
        try {
            prepare.run(actor, activity, version, typed.text("groups"), typed.text("publicValue"));
            return "redirect:" + held.deskAddress() + "?done=saved";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(held, version, typed.values(), refused.issues(), model);
        }
    }

    private Activity drafted(long id) {
        Activity held = activities.find(id).filter(one -> one.kind() == ActivityKind.HEARING || one.kind() == ActivityKind.MEETING).orElseThrow(NotFound::new);
        if (held.newest().state() != RevisionState.DRAFT) {
            throw new Overtaken("这项活动");
        }
        return held;
    }

    private static String show(Activity held, long version, Map<String, String> typed, List<Issue> issues, Model model) {
        model.addAttribute("page", new PartPage(held.deskAddress() + "/meeting", held.deskAddress(), held.newest().content().title(), version, held.kind() == ActivityKind.HEARING, typed,
                issues));
        return "participation/meeting-part";
    }
}
