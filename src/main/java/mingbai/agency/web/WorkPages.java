package mingbai.agency.web;

import static mingbai.web.Role.CORRESPONDENT;
import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingbai.agency.RecordWork;
import mingbai.agency.WorkRecord;
import mingbai.agency.WorkRecord.Attendance;
import mingbai.agency.WorkRecord.Entry;
import mingbai.agency.WorkRecord.Paper;
import mingbai.agency.reading.AgencyReading;
import mingbai.agency.reading.WorkRecordReading;
import mingbai.ledger.Actor;
import mingbai.storage.FileStore;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Download;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Place;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** {@code /desk/work}: training, meetings, staff, budget and spending of disclosure work, by agency and year. */
@Controller
class WorkPages {

    private static final int YEARS = 6;

    private final RecordWork recordWork;
    private final WorkRecordReading records;
    private final AgencyReading agencies;
    private final AttendanceText attendance;
    private final WorkUploads uploads;
    private final FileStore files;
    private final Clock clock;

    WorkPages(RecordWork recordWork, WorkRecordReading records, AgencyReading agencies, AttendanceText attendance, WorkUploads uploads, FileStore files, Clock clock) {
        this.files = files;
        this.attendance = attendance;
        this.uploads = uploads;
        this.recordWork = recordWork;
        this.records = records;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Bean
    static Place workPlace() {
        return new Place("work", "公开工作台账", "/desk/work", 80, Set.of(OFFICE, LEADER, INSPECTOR));
    }

    @GetMapping("/desk/work")
    @MayCall({OFFICE, LEADER, INSPECTOR})
    String list(HttpServletRequest request, @RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "0") long edit, Model model) {
        Caller caller = Objects.requireNonNull(Caller.of(request));
        String code = agency.isEmpty() ? own(caller).stream().findFirst().orElseThrow(NotFound::new) : agency;
        requireSeen(caller, code);
        int shown = shown(year);
        WorkRecord editing = edit == 0 ? null : records.list(code, shown).stream().filter(work -> work.id() == edit && work.counts()).findFirst().orElseThrow(NotFound::new);
        return show(caller, code, shown, editing, editing == null ? WorkForm.EMPTY : WorkForm.of(editing), List.of(), model);
    }

    private static void requireSeen(Caller caller, String agency) {
        if (Stream.of(OFFICE, LEADER, INSPECTOR).noneMatch(role -> caller.holds(role, agency))) {
            throw new NotFound();
        }
    }

    private int shown(int year) {
        return year < 2008 || year > thisYear() ? thisYear() : year;
    }

    @PostMapping("/desk/agency/{agency}/work")
    @MayCall(value = OFFICE, on = "agency")
    String record(@PathVariable String agency, Actor actor, WorkForm form, @RequestParam(required = false) @Nullable List<MultipartFile> papers,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            return back(recordWork.record(actor, agency, entry(agency, form, List.of(), papers)));
        } catch (Refused refused) {
            return again(agency, null, form, refused, request, response, model);
        }
    }

    /** @param year the year of the record as it was shown, {@code version} likewise */
    @PostMapping("/desk/agency/{agency}/work/{work}")
    @MayCall(value = OFFICE, on = "agency")
    String correct(@PathVariable String agency, @PathVariable long work, Actor actor, @RequestParam long version, @RequestParam int year, WorkForm form,
            @RequestParam(required = false) @Nullable List<MultipartFile> papers, @RequestParam(defaultValue = "") List<String> keep,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            List<Paper> kept = records.papers(agency, work).stream().filter(paper -> keep.contains(paper.hash())).toList();
            return back(recordWork.correct(actor, agency, work, version, entry(agency, form, kept, papers)));
        } catch (Refused refused) {
            WorkRecord editing = records.list(agency, year).stream().filter(one -> one.id() == work).findFirst().orElseThrow(NotFound::new);
            return again(agency, editing, form, refused, request, response, model);
        }
    }

    @PostMapping("/desk/agency/{agency}/work/{work}/strike")
    @MayCall(value = OFFICE, on = "agency")
    String strike(@PathVariable String agency, @PathVariable long work, Actor actor, @RequestParam long version, @RequestParam int year,
            @RequestParam(defaultValue = "") String reason) {
        recordWork.strike(actor, agency, work, version, reason);
        return "redirect:/desk/work?agency=" + agency + "&year=" + year;
    }

    private Entry entry(String agency, WorkForm form, List<Paper> kept, @Nullable List<MultipartFile> sent) {
        List<Issue> issues = new ArrayList<>();
        List<Attendance> came = attendance.read(form.text(form.attendance()), agency, issues);
        List<Paper> papers = new ArrayList<>(kept);
        papers.addAll(uploads.take(sent, issues));
        return form.entry(came, papers, issues);
    }

    private static String back(WorkRecord work) {
        return "redirect:/desk/work?agency=" + work.agency() + "&year=" + work.day().getYear();
    }

    private String again(String agency, @Nullable WorkRecord editing, WorkForm form, Refused refused, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        response.setStatus(422);
        return show(Objects.requireNonNull(Caller.of(request)), agency, editing == null ? thisYear() : editing.day().getYear(), editing, form,
                refused.issues(), model);
    }

    private String show(Caller caller, String agency, int year, @Nullable WorkRecord editing, WorkForm form, List<Issue> issues, Model model) {
        Map<String, String> names = agencies.namesOf(own(caller));
        List<Choice> years = IntStream.range(0, YEARS).mapToObj(back -> Integer.toString(thisYear() - back)).map(text -> Choice.of(text, text + "年")).toList();
        model.addAttribute("page", new WorkPage(agency, agencies.nameOf(agency), names.entrySet().stream()
                .map(entry -> Choice.of(entry.getKey(), entry.getValue())).toList(), year, years, records.list(agency, year),
                records.sums(List.of(agency), year), caller.holds(OFFICE, agency), editing, form, issues));
        return "agency/work";
    }

    @GetMapping({"/desk/work.csv", "/desk/work.xlsx"})
    @MayCall({OFFICE, LEADER, INSPECTOR})
    void download(@RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "0") int year, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        Caller caller = Objects.requireNonNull(Caller.of(request));
        String code = agency.isEmpty() ? own(caller).stream().findFirst().orElseThrow(NotFound::new) : agency;
        requireSeen(caller, code);
        WorkSheet.send(response, request.getRequestURI().endsWith(".csv") ? "csv" : "xlsx", agencies.nameOf(code) + shown(year) + "年公开工作台账",
                records.list(code, shown(year)));
    }

    /** Papers of the agency's book. @param n its place in the record, from 1 */
    @GetMapping("/desk/agency/{agency}/work/{work}/paper/{n}")
    @MayCall(value = {OFFICE, LEADER, INSPECTOR}, on = "agency")
    ResponseEntity<Resource> paper(@PathVariable String agency, @PathVariable long work, @PathVariable int n, HttpServletRequest request) {
        List<Paper> papers = records.papers(agency, work);
        if (n < 1 || n > papers.size()) {
            throw new NotFound();
        }
        Paper paper = papers.get(n - 1);
        return Download.of(files.open(paper.hash(), Caller.of(request)), paper.name());
    }

    /** In what somebody of a body took part, whoever recorded it. */
    @GetMapping("/desk/work/attended")
    @MayCall({OFFICE, LEADER, INSPECTOR, DRAFTER, CORRESPONDENT})
    String attended(@RequestParam String unit, @RequestParam String person, @RequestParam String kind, @RequestParam(defaultValue = "0") int year,
            HttpServletRequest request, Model model) {
        WorkRecord.Kind what = Arrays.stream(WorkRecord.Kind.values()).filter(one -> one.name().equals(kind)).findFirst().orElseThrow(NotFound::new);
        if (!Objects.requireNonNull(Caller.of(request)).worksFor(unit) || person.chars().anyMatch(Character::isISOControl)) {
            throw new NotFound();
        }
        int shown = year < 2008 || year > thisYear() + 1 ? thisYear() : year;
        List<WorkRecord> found = records.attended(unit, person, what, LocalDate.of(shown, 1, 1), LocalDate.of(shown, 12, 31));
        model.addAttribute("page", new AttendedPage(person, agencies.nameOf(unit), what.label(), shown, found, agencies.namesOf(found.stream().map(WorkRecord::agency).toList())));
        return "agency/attended";
    }

    /** The agencies a role was granted for, the caller's own first. */
    private static Set<String> own(Caller caller) {
        Set<String> codes = new LinkedHashSet<>();
        Stream.of(OFFICE, LEADER, INSPECTOR).forEach(role -> codes.addAll(caller.agenciesFor(role)));
        return codes;
    }

    private int thisYear() {
        return LocalDate.now(clock).getYear();
    }
}
