package mingbai.channel.web;

import static mingbai.web.Role.CORRESPONDENT;
import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;
import static mingbai.web.Role.PUBLISHER;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mingbai.agency.reading.AgencyReading;
import mingbai.channel.PlaceKind;
import mingbai.channel.RecordVisit;
import mingbai.channel.ShowingPlace;
import mingbai.channel.Visit;
import mingbai.channel.reading.PlaceReading;
import mingbai.channel.reading.VisitReading;
import mingbai.channel.web.VisitViews.DeskPage;
import mingbai.channel.web.VisitViews.ListPage;
import mingbai.channel.web.VisitViews.PublicPage;
import mingbai.channel.web.VisitViews.ReadingPlace;
import mingbai.channel.web.VisitViews.Typed;
import mingbai.ledger.Actor;
import mingbai.ledger.Published;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.Issue;
import mingbai.web.MadeFrom;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reading places (查阅点): where they are for the public, how many came for the public and the desk. */
@Controller
class VisitPages {

    private static final int MOST = 1000;

    private final PlaceReading places;
    private final VisitReading visits;
    private final RecordVisit record;
    private final AgencyReading agencies;
    private final Published log;
    private final Clock clock;

    VisitPages(PlaceReading places, VisitReading visits, RecordVisit record, AgencyReading agencies, Published log, Clock clock) {
        this.places = places;
        this.visits = visits;
        this.record = record;
        this.agencies = agencies;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/reading-places")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String places(HttpServletRequest request, Model model) {
        long position = log.size();
        int year = LocalDate.now(clock).getYear();
        List<ReadingPlace> shown = new ArrayList<>();
        for (ShowingPlace place : places.open(PlaceKind.READING)) {
            shown.add(new ReadingPlace(place, agencies.nameOf(place.agency()), visits.persons(place.id(), Integer.toString(year)), visits.months(place.id()).stream().limit(12).toList()));
        }
        MadeFrom.of(position, MadeFrom.AGENCIES, "reading-places").on(request);
        model.addAttribute("page", new PublicPage(shown, year, ColumnTags.catalog("政府信息查阅点", "政府信息查阅场所的地址、开放时间、电话和接待情况"), List.of(Crumb.here("政府信息查阅点"))));
        return "channel/reading-places";
    }

    @GetMapping("/reading-places/{place}/visits")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String visits(@PathVariable String place, @RequestParam(defaultValue = "") String month, HttpServletRequest request, Model model) {
        long position = log.size();
        ShowingPlace found = places.find(place).filter(any -> any.kind() == PlaceKind.READING && any.open()).orElseThrow(NotFound::new);
        String narrowed = month(month);
        MadeFrom.of(position, MadeFrom.agency(found.agency()), "reading-places").on(request);
        model.addAttribute("page", new ListPage(found, agencies.nameOf(found.agency()), narrowed, visits.persons(found.id(), narrowed), visits.list(found.id(), narrowed, MOST),
                ColumnTags.catalog("查阅点接待记录", "政府信息查阅点按日登记的接待人次"), List.of(new Crumb("政府信息查阅点", "/reading-places"), Crumb.here("接待记录"))));
        return "channel/visits";
    }

    @GetMapping("/desk/place/{place}/visits")
    @MayCall(value = {PUBLISHER, OFFICE, CORRESPONDENT, DRAFTER, LEADER, INSPECTOR}, on = "place")
    String desk(@PathVariable String place, @RequestParam(defaultValue = "") String month, @RequestParam(defaultValue = "") String done, HttpServletRequest request, Model model) {
        return desk(place, month(month), new Typed(LocalDate.now(clock).toString(), "READ", "1", ""), List.of(), done.isEmpty() ? "" : "已登记。", request, model);
    }

    @PostMapping("/desk/place/{place}/visits")
    @MayCall(value = {PUBLISHER, OFFICE, CORRESPONDENT}, on = "place")
    String take(@PathVariable String place, @RequestParam(defaultValue = "") String day, @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String persons, @RequestParam(defaultValue = "") String note, Actor actor, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        try {
            Visit.Purpose chosen = Arrays.stream(Visit.Purpose.values()).filter(value -> value.name().equals(purpose)).findFirst()
                    .orElseThrow(() -> new Refused("purpose", "请选择来访的目的"));
            int count = persons.strip().matches("\\d{1,5}") ? Integer.parseInt(persons.strip()) : 0;
            record.run(actor, Long.parseLong(place), Days.required(day, "day", "日期"), chosen, count, note);
            return "redirect:/desk/place/" + place + "/visits?done=1";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return desk(place, "", new Typed(day, purpose, persons, note), refused.issues(), "", request, model);
        }
    }

    @GetMapping("/desk/place/{place}/visits/export")
    @MayCall(value = {PUBLISHER, OFFICE, CORRESPONDENT, DRAFTER, LEADER, INSPECTOR}, on = "place")
    ResponseEntity<byte[]> export(@PathVariable String place, @RequestParam(defaultValue = "") String month, @RequestParam(defaultValue = "csv") String format) {
        ShowingPlace found = places.find(place).orElseThrow(NotFound::new);
        List<List<?>> rows = visits.list(found.id(), month(month), 20_000).stream()
                .<List<?>>map(visit -> List.of(found.name(), visit.day(), visit.purpose().label(), visit.persons(), visit.note(), visit.takenName())).toList();
        return new Tables("查阅点接待记录", List.of("查阅点", "日期", "目的", "人次", "说明", "登记人"), List.copyOf(rows)).as(format);
    }

    private String desk(String id, String month, Typed typed, List<Issue> issues, String notice, HttpServletRequest request, Model model) {
        ShowingPlace place = places.find(id).filter(found -> found.kind() == PlaceKind.READING).orElseThrow(NotFound::new);
        model.addAttribute("page", new DeskPage(place, month, visits.persons(place.id(), month), visits.months(place.id()), visits.list(place.id(), month, MOST),
                Scope.acts(request, place.agency()), typed, issues, notice));
        return "channel/desk-visits";
    }

    private static String month(String typed) {
        return typed.matches("\\d{4}(-\\d{2})?") ? typed : "";
    }
}
