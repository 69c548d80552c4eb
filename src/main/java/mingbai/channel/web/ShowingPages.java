package mingbai.channel.web;

import static mingbai.web.Role.CORRESPONDENT;
import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;
import static mingbai.web.Role.PUBLISHER;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.agency.reading.AgencyReading;
import mingbai.channel.TakeDown;
import mingbai.channel.reading.ShowingReading;
import mingbai.channel.reading.ShowingReading.State;
import mingbai.ledger.Actor;
import mingbai.storage.FileStore;
import mingbai.web.Caller;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Paging;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/showings}: where what was shown, and taking it down. */
@Controller
class ShowingPages {

    private static final int SIZE = 50;
    private static final int MOST_EXPORTED = 20_000;

    private final ShowingReading showings;
    private final AgencyReading agencies;
    private final TakeDown takeDown;
    private final FileStore files;
    private final Scope scope;

    ShowingPages(ShowingReading showings, AgencyReading agencies, TakeDown takeDown, FileStore files, Scope scope) {
        this.showings = showings;
        this.agencies = agencies;
        this.takeDown = takeDown;
        this.files = files;
        this.scope = scope;
    }

    @GetMapping("/desk/showings")
    @MayCall({PUBLISHER, OFFICE, CORRESPONDENT, DRAFTER, LEADER, INSPECTOR})
    String list(@RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "ALL") String state, @RequestParam(defaultValue = "1") int page,
            HttpServletRequest request, Model model) {
        Set<String> seen = scope.of(request, Scope.SEEING);
        Collection<String> narrowed = Scope.narrowed(seen, agency);
        State wanted = state(state);
        Map<State, Long> counts = new EnumMap<>(State.class);
        Arrays.stream(State.values()).forEach(each -> counts.put(each, showings.count(narrowed, 0, each)));
        String chosen = seen.contains(agency) ? agency : "";
        Paging paging = Paging.of(page, SIZE, counts.get(wanted), "/desk/showings?state=" + wanted + (chosen.isEmpty() ? "" : "&agency=" + chosen));
        model.addAttribute("page", new ShowingsPage(showings.list(narrowed, 0, wanted, SIZE, paging.offset()), agencies.namesOf(seen), scope.choices(seen), chosen,
                wanted, counts, paging));
        return "channel/showings";
    }

    @GetMapping("/desk/showings/export")
    @MayCall({PUBLISHER, OFFICE, CORRESPONDENT, DRAFTER, LEADER, INSPECTOR})
    ResponseEntity<byte[]> export(@RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "ALL") String state,
            @RequestParam(defaultValue = "csv") String format, HttpServletRequest request) {
        Set<String> seen = scope.of(request, Scope.SEEING);
        Map<String, String> names = agencies.namesOf(seen);
        List<List<?>> rows = showings.list(Scope.narrowed(seen, agency), 0, state(state), MOST_EXPORTED, 0).stream().<List<?>>map(row -> Arrays.asList(
                names.getOrDefault(row.agency(), row.agency()), row.placeName(), row.title(), row.form().label(), row.upOn(), row.upName(), row.downOn(), row.downName(),
                row.photo() == null ? "无" : "有", row.note())).toList();
        return new Tables("张贴播放记录", List.of("机关", "地点", "文件", "方式", "张贴或播放日期", "登记人", "撤下日期", "撤下登记人", "照片", "说明"), List.copyOf(rows)).as(format);
    }

    private static State state(String typed) {
        return Arrays.stream(State.values()).filter(value -> value.name().equals(typed)).findFirst().orElse(State.ALL);
    }

    @PostMapping("/desk/showing/{showing}/down")
    @MayCall(value = {PUBLISHER, OFFICE, CORRESPONDENT}, on = "showing")
    String down(@PathVariable String showing, @RequestParam long version, @RequestParam(defaultValue = "") String day, @RequestParam(defaultValue = "") String note,
            Actor actor) {
        ShowingReading.Row row = showings.find(showing).orElseThrow(NotFound::new);
        takeDown.run(actor, row.id(), version, Days.required(day, "day", "撤下日期"), note);
        return "redirect:/desk/place/" + row.place() + "?done=down";
    }

    /** Shown in the page, since it was drawn anew here: nothing of the file somebody sent is in it. */
    @GetMapping("/desk/showing/{showing}/photo")
    @MayCall(value = {PUBLISHER, OFFICE, CORRESPONDENT, DRAFTER, LEADER, INSPECTOR}, on = "showing")
    ResponseEntity<Resource> photo(@PathVariable String showing, HttpServletRequest request) {
        String photo = showings.find(showing).map(ShowingReading.Row::photo).orElseThrow(NotFound::new);
        return ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).body(new InputStreamResource(files.open(photo, Caller.of(request))));
    }
}
