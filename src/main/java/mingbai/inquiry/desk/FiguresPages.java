package mingbai.inquiry.desk;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import mingbai.agency.reading.AgencyReading;
import mingbai.inquiry.InquiryBook;
import mingbai.inquiry.InquiryCategories;
import mingbai.inquiry.InquiryChannel;
import mingbai.inquiry.InquiryKind;
import mingbai.inquiry.answer.RatingReading;
import mingbai.inquiry.desk.FiguresPage.Cell;
import mingbai.inquiry.desk.FiguresPage.Line;
import mingbai.inquiry.desk.FiguresPage.Ratings;
import mingbai.inquiry.desk.FiguresPage.Table;
import mingbai.inquiry.reading.InquiryFilter;
import mingbai.inquiry.reading.InquiryReading;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.MayCall;
import mingbai.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/inquiry/figures}: inquiries received within some days, by kind, way and subject; every figure is that of the list it leads to. */
@Controller
class FiguresPages {

    private static final int SIZE = 50;
    private static final List<String> HEADS = List.of("收到", "在办（含并案）", "其中超期未答复", "已答复", "不予受理", "转为依申请公开", "撤回", "拆分办理", "无效");

    private final InquiryReading inquiries;
    private final RatingReading ratings;
    private final InquiryScope scopes;
    private final AgencyReading agencies;
    private final InquiryBook book;

    FiguresPages(InquiryReading inquiries, RatingReading ratings, InquiryScope scopes, AgencyReading agencies, InquiryBook book) {
        this.inquiries = inquiries;
        this.ratings = ratings;
        this.scopes = scopes;
        this.agencies = agencies;
        this.book = book;
    }

    @GetMapping("/desk/inquiry/figures")
    @MayCall({OFFICE, DRAFTER, LEADER, INSPECTOR})
    @Transactional(readOnly = true)
    public String figures(@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "") String agency,
            HttpServletRequest call, Model model) {
        Set<String> scope = scopes.of(Objects.requireNonNull(Caller.of(call)));
        LocalDate first = day(from, book.today().withDayOfYear(1));
        LocalDate last = day(to, book.today());
        String one = scope.contains(agency) ? agency : "";
        Asked asked = new Asked(scope, one, first.toString(), last.toString());
        List<Table> tables = List.of(
                table("按类别", "类别", Arrays.stream(InquiryKind.values()).map(kind -> line(kind.label(), asked, kind.code(), "", "")).toList(), asked),
                table("按渠道", "渠道", Arrays.stream(InquiryChannel.values()).map(channel -> line(channel.label(), asked, "", channel.code(), "")).toList(), asked),
                table("按分类", "分类", Stream.concat(InquiryCategories.all().keySet().stream(), Stream.of(InquiryFilter.UNSORTED))
                        .map(category -> line(category.equals(InquiryFilter.UNSORTED) ? InquiryCategories.label("") : InquiryCategories.label(category), asked, "", "", category)).toList(), asked));
        List<Choice> choices = agencies.namesOf(scope).entrySet().stream().map(entry -> Choice.of(entry.getKey(), entry.getValue())).toList();
        model.addAttribute("page", new FiguresPage(first.toString(), last.toString(), one, choices, tables, rated(scope, one, first, last)));
        return "inquiry/desk-figures";
    }

    private record Asked(Set<String> scope, String agency, String from, String to) {

        InboxQuestion question(String stage, String kind, String channel, String category, boolean overdue) {
            return new InboxQuestion(stage, kind, channel, category, agency, "", from, to, "", overdue ? "1" : "");
        }
    }

    /** With the line of all, to which the lines and the stages add up. */
    private Table table(String caption, String over, List<Line> lines, Asked asked) {
        List<Line> shown = new ArrayList<>(lines.stream().filter(line -> line.cells().getFirst().count() > 0).toList());
        shown.add(line("合计", asked, "", "", ""));
        return new Table(caption, over, HEADS, shown);
    }

    private Line line(String label, Asked asked, String kind, String channel, String category) {
        Function<String, Cell> cell = stage -> cell(label, asked, asked.question(stage, kind, channel, category, false));
        return new Line(label, List.of(cell.apply(InboxQuestion.ALL), cell.apply(InboxQuestion.OPEN), cell(label, asked, asked.question(InboxQuestion.OPEN, kind, channel, category, true)),
                cell.apply("answered"), cell.apply("returned"), cell.apply("handed"), cell.apply("withdrawn"), cell.apply("split"), cell.apply("invalid")));
    }

    private Cell cell(String label, Asked asked, InboxQuestion question) {
        return new Cell(label, inquiries.count(question.filter(asked.scope(), 0)), question.address());
    }

    private List<Cell> rated(Set<String> scope, String agency, LocalDate from, LocalDate to) {
        return List.of("all", "content", "not").stream().map(what -> new Cell(words(what), ratings.count(filter(scope, agency, from, to, what)),
                "/desk/inquiry/ratings?from=" + from + "&to=" + to + "&what=" + what + (agency.isEmpty() ? "" : "&agency=" + agency))).toList();
    }

    private static String words(String what) {
        return switch (what) {
            case "content" -> "满意和很满意";
            case "not" -> "一般和不满意";
            default -> "全部评价";
        };
    }

    private static RatingReading.Filter filter(Set<String> scope, String agency, LocalDate from, LocalDate to, String what) {
        return new RatingReading.Filter(agency.isEmpty() ? scope : Set.of(agency), from, to, what.equals("content") ? 4 : 1, what.equals("not") ? 3 : 5);
    }

    @GetMapping("/desk/inquiry/ratings")
    @MayCall({OFFICE, DRAFTER, LEADER, INSPECTOR})
    @Transactional(readOnly = true)
    public String ratings(@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "all") String what, @RequestParam(defaultValue = "1") String page, HttpServletRequest call, Model model) {
        Set<String> scope = scopes.of(Objects.requireNonNull(Caller.of(call)));
        LocalDate first = day(from, book.today().withDayOfYear(1));
        LocalDate last = day(to, book.today());
        String one = scope.contains(agency) ? agency : "";
        String which = List.of("content", "not").contains(what) ? what : "all";
        RatingReading.Filter filter = filter(scope, one, first, last, which);
        Paging paging = Paging.of(page.matches("\\d{1,4}") ? Integer.parseInt(page) : 1, SIZE, ratings.count(filter),
                "/desk/inquiry/ratings?from=" + first + "&to=" + last + "&what=" + which + (one.isEmpty() ? "" : "&agency=" + one));
        model.addAttribute("page", new Ratings(first.toString(), last.toString(), words(which), ratings.list(filter, SIZE, paging.offset()), paging));
        return "inquiry/desk-ratings";
    }

    private static LocalDate day(String typed, LocalDate otherwise) {
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            return day.getYear() < 2008 || day.getYear() > 2099 ? otherwise : day;
        } catch (DateTimeParseException e) {
            return otherwise;
        }
    }
}
