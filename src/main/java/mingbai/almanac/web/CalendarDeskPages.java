package mingbai.almanac.web;

import static mingbai.web.Role.OFFICE;
import static mingbai.web.Role.SYSTEM_ADMIN;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import mingbai.agency.intake.UnreadableImport;
import mingbai.agency.reading.AgencyReading;
import mingbai.almanac.Almanac;
import mingbai.almanac.AmendCalendar;
import mingbai.almanac.DatedWork;
import mingbai.almanac.EnteredNotice;
import mingbai.almanac.NoticeEffect;
import mingbai.almanac.NoticeFile;
import mingbai.almanac.reading.HolidayReading;
import mingbai.calendar.SpecialDay;
import mingbai.calendar.WorkCalendar;
import mingbai.identity.reading.AccountReading;
import mingbai.ledger.Actor;
import mingbai.web.Caller;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.Overtaken;
import mingbai.web.Place;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * {@code /desk/calendar}: the announced years, and entering a new notice after seeing what it moves. The calendar is that of the whole
 * installation: only the office of a body without one above it, and the administrator of the installation, may enter a notice.
 */
@Controller
class CalendarDeskPages {

    private static final String HEADER = "date,name,kind";

    private final Almanac almanac;
    private final AmendCalendar amend;
    private final HolidayReading notices;
    private final AgencyReading agencies;
    private final AccountReading accounts;

    CalendarDeskPages(Almanac almanac, AmendCalendar amend, HolidayReading notices, AgencyReading agencies, AccountReading accounts) {
        this.almanac = almanac;
        this.amend = amend;
        this.notices = notices;
        this.agencies = agencies;
        this.accounts = accounts;
    }

    @Bean
    static Place calendarPlace() {
        return new Place("calendar", "工作日历", "/desk/calendar", 75, Set.of(OFFICE, SYSTEM_ADMIN));
    }

    @GetMapping("/desk/calendar")
    @MayCall({OFFICE, SYSTEM_ADMIN})
    String show(HttpServletRequest request, @RequestParam(defaultValue = "") String done, Model model) {
        return show(request, "", "", List.of(), done.equals("entered") ? "通知已经导入，受影响的单位已收到消息。" : done.equals("nothing") ? "通知的内容与现有日历相同，没有改动。" : "", model);
    }

    @PostMapping("/desk/calendar/preview")
    @MayCall({OFFICE, SYSTEM_ADMIN})
    String preview(HttpServletRequest request, HttpServletResponse response, @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String rows, @RequestParam(required = false) @Nullable MultipartFile file, Model model) throws IOException {
        try {
            requireMayAmend(request);
            NoticeFile notice = file == null || file.isEmpty() ? read(rows, source) : read(file, source);
            NoticeEffect effect = amend.preview(notice);
            model.addAttribute("page", new NoticePreview(notice.source(), written(notice.days()), effect, notice.flaws(),
                    agencies.namesOf(effect.moved().stream().map(DatedWork.Moved::agency).collect(Collectors.toSet()))));
            return "almanac/preview";
        } catch (Refused refused) {
            response.setStatus(422);
            return show(request, source, rows, refused.issues(), "", model);
        }
    }

    /** @param version of the calendar the preview was made from */
    @PostMapping("/desk/calendar")
    @MayCall({OFFICE, SYSTEM_ADMIN})
    String enter(HttpServletRequest request, HttpServletResponse response, Actor actor, @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String rows, @RequestParam(defaultValue = "-1") long version, Model model) throws IOException {
        try {
            requireMayAmend(request);
            NoticeFile notice = read(rows, source);
            NoticeEffect effect = amend.preview(notice);
            if (effect.version() != version) {
                throw new Overtaken("工作日历");
            }
            return "redirect:/desk/calendar?done=" + (amend.amend(actor, notice, effect) == 0 ? "nothing" : "entered");
        } catch (Refused refused) {
            response.setStatus(422);
            return show(request, source, rows, refused.issues(), "", model);
        }
    }

    private NoticeFile read(MultipartFile upload, String source) throws IOException {
        Path file = Files.createTempFile("notice", ".csv");
        try {
            upload.transferTo(file);
            return read(file, source);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private NoticeFile read(String rows, String source) throws IOException {
        if (rows.isBlank()) {
            throw new Refused("file", "请选择文件，或者在下面填写放假和调休的日子。");
        }
        Path file = Files.createTempFile("notice", ".csv");
        try {
            return read(Files.writeString(file, rows.stripLeading().startsWith(HEADER) ? rows : HEADER + "\n" + rows), source);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private NoticeFile read(Path file, String source) {
        try {
            NoticeFile notice = NoticeFile.read(file, source.strip(), almanac.calendar());
            if (notice.days().isEmpty()) {
                throw new Refused(notice.flaws().isEmpty() ? List.of(Issue.of("file", "文件里没有一天。"))
                        : notice.flaws().stream().limit(20).map(flaw -> Issue.of("file", flaw.toString())).toList());
            }
            return notice;
        } catch (UnreadableImport e) {
            throw new Refused("file", String.valueOf(e.getMessage()).replace(String.valueOf(file.getFileName()), "文件"));
        }
    }

    private static String written(List<SpecialDay> days) {
        return days.stream().map(day -> day.day() + ",\"" + day.name().replace("\"", "\"\"") + "\"," + (day.working() ? "workday" : "holiday"))
                .collect(Collectors.joining("\n", HEADER + "\n", "\n"));
    }

    private void requireMayAmend(HttpServletRequest request) {
        if (!mayAmend(Objects.requireNonNull(Caller.of(request)))) {
            throw new Refused("", "工作日历是整个平台共用的，只有最上级的公开工作机构和平台管理员可以导入放假安排。");
        }
    }

    private boolean mayAmend(Caller caller) {
        return caller.agenciesFor(SYSTEM_ADMIN).contains("") || isRoot(caller.agenciesFor(OFFICE)) || isRoot(caller.agenciesFor(SYSTEM_ADMIN));
    }

    private boolean isRoot(Set<String> codes) {
        return codes.stream().flatMap(code -> agencies.byCode(code).stream()).anyMatch(agency -> agency.parent().isEmpty());
    }

    private String show(HttpServletRequest request, String source, String rows, List<Issue> issues, String done, Model model) {
        List<EnteredNotice> entered = notices.entered().reversed();
        WorkCalendar calendar = almanac.calendar();
        model.addAttribute("page", new CalendarDesk(calendar.announcedYears().reversed().stream().map(year -> year(calendar, year)).toList(), entered,
                accounts.namesOf(entered.stream().map(EnteredNotice::enteredBy).collect(Collectors.toSet())), mayAmend(Objects.requireNonNull(Caller.of(request))),
                source, rows, issues, done));
        return "almanac/desk";
    }

    private static CalendarDesk.Year year(WorkCalendar calendar, int year) {
        List<SpecialDay> days = calendar.specialDays(year);
        long working = Year.of(year).atDay(1).datesUntil(Year.of(year + 1).atDay(1)).filter(calendar::isWorkingDay).count();
        int madeUp = (int) days.stream().filter(SpecialDay::working).count();
        return new CalendarDesk.Year(year, (int) working, days.size() - madeUp, madeUp, days.stream().map(SpecialDay::notice).distinct().toList());
    }
}
