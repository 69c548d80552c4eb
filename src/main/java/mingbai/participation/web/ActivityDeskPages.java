package mingbai.participation.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Actor;
import mingbai.participation.ActivityContent;
import mingbai.participation.ActivityKind;
import mingbai.participation.ActivityParts;
import mingbai.participation.ActivityState;
import mingbai.participation.DraftActivity;
import mingbai.participation.reading.ActivityReading;
import mingbai.participation.reading.ActivityReading.Narrowed;
import mingbai.participation.reading.ActivityRow;
import mingbai.participation.web.ActivityViews.DeskList;
import mingbai.participation.web.ActivityViews.DeskRow;
import mingbai.participation.web.ActivityViews.NewPage;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.Paging;
import mingbai.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/participation}: all activities somebody sees, and the beginning of one. */
@Controller
class ActivityDeskPages {

    private static final int SIZE = 30;

    private final ActivityReading reading;
    private final ActivityParts parts;
    private final DraftActivity draft;
    private final ActivityScope scope;
    private final AgencyReading agencies;

    ActivityDeskPages(ActivityReading reading, ActivityParts parts, DraftActivity draft, ActivityScope scope, AgencyReading agencies) {
        this.reading = reading;
        this.parts = parts;
        this.draft = draft;
        this.scope = scope;
        this.agencies = agencies;
    }

    @GetMapping("/desk/participation")
    @MayCall({DRAFTER, OFFICE, LEADER})
    String list(@RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "1") String page,
            HttpServletRequest call, Model model) {
        Narrowed narrowed = new Narrowed(ActivityKind.ofCode(kind).orElse(null), ActivityState.ofCode(state).orElse(null));
        Set<String> seen = scope.seen(call);
        String address = "/desk/participation" + ActivityPublicPages.query(narrowed);
        Paging paging = Paging.of(page.matches("\\d{1,4}") ? Integer.parseInt(page) : 1, SIZE, reading.count(seen, narrowed), address);
        List<ActivityRow> rows = reading.of(seen, narrowed, SIZE, paging.offset());
        Map<String, String> names = agencies.namesOf(rows.stream().map(ActivityRow::agency).distinct().toList());
        List<Choice> states = Arrays.stream(ActivityState.values()).map(one -> Choice.of(one.code(), one.label())).toList();
        model.addAttribute("page", new DeskList(rows.stream().map(row -> new DeskRow(row, names.getOrDefault(row.agency(), row.agency()))).toList(),
                ActivityViews.kindChoices(parts.kinds()), states, kind, state, paging, !scope.writing(call).isEmpty()));
        return "participation/desk-list";
    }

    @GetMapping("/desk/participation/new")
    @MayCall(DRAFTER)
    String empty(@RequestParam(defaultValue = "") String kind, HttpServletRequest call, Model model) {
        return form(Map.of("kind", ActivityKind.ofCode(kind).map(ActivityKind::code).orElse("")), List.of(), call, model);
    }

    private String form(Map<String, String> typed, List<Issue> issues, HttpServletRequest call, Model model) {
        model.addAttribute("page", new NewPage(scope.choices(scope.writing(call)), ActivityViews.kindChoices(parts.kinds()), typed, issues));
        return "participation/new";
    }

    @PostMapping("/desk/participation/new")
    @MayCall(DRAFTER)
    String begin(Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        Typed typed = Typed.of(call, "agency", "kind", "title");
        try {
            String agency = typed.text("agency");
            if (!scope.writing(call).contains(agency)) {
                throw new Refused("agency", "请选择由哪个机关举行");
            }
            ActivityKind kind = ActivityKind.ofCode(typed.text("kind")).orElseThrow(() -> new Refused("kind", "请选择一种形式"));
            Actor acting = new Actor(actor.accountId(), actor.name(), agency, actor.inSteadOf());
            return "redirect:" + draft.begin(acting, agency, kind, ActivityContent.of(typed.text("title"))).deskAddress() + "/edit";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(typed.values(), refused.issues(), call, model);
        }
    }
}
