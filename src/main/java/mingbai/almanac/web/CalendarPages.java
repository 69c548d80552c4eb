package mingbai.almanac.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import mingbai.almanac.Almanac;
import mingbai.calendar.Explanation;
import mingbai.calendar.OutsideCalendar;
import mingbai.calendar.WorkCalendar;
import mingbai.law.LegalTerm;
import mingbai.ledger.Published;
import mingbai.web.Issue;
import mingbai.web.MadeFrom;
import mingbai.web.MayCall;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /calendar}: anybody can count a term in working days and see why it ends when it does. */
@Controller
class CalendarPages {

    /** A year of working days: more would draw more months than anybody reads. */
    private static final int MOST_DAYS = 250;
    private static final int LONGEST_INPUT = 20;

    private final Almanac almanac;
    private final Published log;

    CalendarPages(Almanac almanac, Published log) {
        this.almanac = almanac;
        this.log = log;
    }

    @GetMapping("/calendar")
    @MayCall(anyone = true)
    public String calendar(@RequestParam(defaultValue = "") String start, @RequestParam(defaultValue = "") String days, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        MadeFrom.of(log.size(), "calendar").on(request);
        List<Issue> issues = new ArrayList<>();
        Explanation answer = request.getParameter("start") == null ? null : answer(start.strip(), days.strip(), issues);
        if (!issues.isEmpty()) {
            response.setStatus(422);
        }
        List<Integer> known = almanac.calendar().announcedYears();
        model.addAttribute("page", new CalendarPage(shown(start), days.isBlank() && issues.isEmpty() ? "20" : shown(days), issues, answer,
                LegalTerm.all().stream().filter(term -> term.to() == null && term.unit() == LegalTerm.Unit.WD).toList(), known.getFirst(), known.getLast()));
        return "almanac/calendar";
    }

    private @Nullable Explanation answer(String start, String days, List<Issue> issues) {
        LocalDate from = start(start, issues);
        int length = length(days, issues);
        if (from == null || !issues.isEmpty()) {
            return null;
        }
        try {
            return almanac.calendar().explain(from, length);
        } catch (OutsideCalendar e) {
            issues.add(Issue.of("start", "只能计算" + WorkCalendar.FIRST.getYear() + "年到" + WorkCalendar.LAST.getYear() + "年之间的期限，请换一个起算日。"));
            return null;
        }
    }

    private static @Nullable LocalDate start(String typed, List<Issue> issues) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            issues.add(Issue.of("start", typed.isEmpty() ? "请填写起算日。" : "起算日不是日期，请写成 2026-03-02 这样。"));
            return null;
        }
    }

    private static int length(String typed, List<Issue> issues) {
        if (typed.matches("\\d{1,3}") && Integer.parseInt(typed) >= 1 && Integer.parseInt(typed) <= MOST_DAYS) {
            return Integer.parseInt(typed);
        }
        issues.add(Issue.of("days", "工作日数应是 1 到 " + MOST_DAYS + " 的整数。"));
        return 0;
    }

    /** What was typed stays, but nobody needs a page full of it. */
    private static String shown(String typed) {
        return typed.codePointCount(0, typed.length()) <= LONGEST_INPUT ? typed : typed.substring(0, typed.offsetByCodePoints(0, LONGEST_INPUT));
    }
}
