package mingbai.participation.solicitation.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.paper.Sheets;
import mingbai.participation.Activity;
import mingbai.participation.ActivityBook;
import mingbai.participation.ActivityKind;
import mingbai.participation.ActivityState;
import mingbai.participation.solicitation.DraftText;
import mingbai.participation.solicitation.JudgeOpinions;
import mingbai.participation.solicitation.Judgement;
import mingbai.participation.solicitation.Opinion;
import mingbai.participation.solicitation.OpinionReading;
import mingbai.participation.solicitation.OpinionReading.Narrowed;
import mingbai.participation.solicitation.Verdict;
import mingbai.participation.solicitation.web.SolicitationViews.Line;
import mingbai.participation.solicitation.web.SolicitationViews.OpinionsPage;
import mingbai.participation.web.Typed;
import mingbai.web.Caller;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Paging;
import mingbai.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/participation/{activity}/opinions}: what came in, judged singly or together. */
@Controller
class OpinionPages {

    private static final int SIZE = 50;
    private static final int SHEET = 100_000;

    private final ActivityBook book;
    private final OpinionReading opinions;
    private final JudgeOpinions judge;

    OpinionPages(ActivityBook book, OpinionReading opinions, JudgeOpinions judge) {
        this.book = book;
        this.opinions = opinions;
        this.judge = judge;
    }

    private Activity asked(long id) {
        return book.find(id).filter(one -> one.kind() == ActivityKind.SOLICITATION).orElseThrow(NotFound::new);
    }

    private static Narrowed narrowed(HttpServletRequest call) {
        Typed typed = Typed.of(call, "passage", "way", "verdict");
        return new Narrowed(typed.text("passage").matches("\\d{1,4}") ? Integer.parseInt(typed.text("passage")) : -1, typed.text("way"), typed.text("verdict"));
    }

    @GetMapping("/desk/participation/{activity}/opinions")
    @MayCall(value = {DRAFTER, OFFICE, LEADER}, on = "activity")
    String list(@PathVariable long activity, @RequestParam(defaultValue = "1") String page, @RequestParam(defaultValue = "") String done, HttpServletRequest call, Model model) {
        return show(asked(activity), page, Set.of(), Map.of(), List.of(), done.equals("judged") ? "已经处理。" : "", call, model);
    }

    private String show(Activity activity, String page, Set<Long> chosen, Map<String, String> typed, List<Issue> issues, String notice, HttpServletRequest call, Model model) {
        Narrowed narrowed = narrowed(call);
        String passage = narrowed.passage() < 0 ? "" : Integer.toString(narrowed.passage());
        Paging paging = Paging.of(page.matches("\\d{1,4}") ? Integer.parseInt(page) : 1, SIZE, opinions.count(activity.id(), narrowed),
                activity.deskAddress() + "/opinions?passage=" + passage + "&way=" + narrowed.way().replaceAll("[^a-z]", "") + "&verdict=" + narrowed.verdict().replaceAll("[^a-z_-]", ""));
        ActivityState state = book.state(activity);
        boolean judges = Objects.requireNonNull(Caller.of(call)).holds(DRAFTER, activity.agency()) && activity.result() == null
                && (state == ActivityState.OPEN || state == ActivityState.CLOSED);
        model.addAttribute("page", new OpinionsPage(activity, state, opinions.tally(activity), lines(activity, opinions.of(activity.id(), narrowed, SIZE, paging.offset())),
                SolicitationViews.passages(DraftText.of(activity.content())), passage, narrowed.way().replaceAll("[^a-z]", ""), narrowed.verdict().replaceAll("[^a-z_-]", ""),
                paging, judges, chosen, typed, issues, notice));
        return "participation/opinions";
    }

    /** Each with the passage as it stood in the revision it was said to. */
    private List<Line> lines(Activity activity, List<Opinion> all) {
        Map<Integer, List<String>> drafts = book.revisions(activity.id()).stream().collect(Collectors.toMap(revision -> revision.n(),
                revision -> DraftText.of(revision.content()).passages()));
        Map<Long, Judgement> judgements = opinions.judgements(activity.id()).stream().collect(Collectors.toMap(Judgement::id, Function.identity()));
        return all.stream().map(opinion -> new Line(opinion, words(drafts.getOrDefault(opinion.revision(), List.of()), opinion.passage()),
                opinion.judgement() == null ? null : judgements.get(opinion.judgement()))).toList();
    }

    private static String words(List<String> passages, int passage) {
        return passage == 0 ? "" : passage <= passages.size() ? passages.get(passage - 1) : "";
    }

    @PostMapping("/desk/participation/{activity}/opinions/judge")
    @MayCall(value = DRAFTER, on = "activity")
    String judge(@PathVariable long activity, @RequestParam(defaultValue = "") List<String> chosen, Actor actor, HttpServletRequest call, HttpServletResponse response,
            Model model) {
        Typed typed = Typed.of(call, "gist", "verdict-said", "reason");
        Set<Long> ids = chosen.stream().filter(one -> one.matches(Ids.PATTERN)).map(Long::parseLong).collect(Collectors.toCollection(HashSet::new));
        try {
            judge.run(actor, activity, ids, new JudgeOpinions.Said(typed.text("gist"), Verdict.ofCode(typed.text("verdict-said")).orElse(null), typed.text("reason")));
            return "redirect:/desk/participation/" + activity + "/opinions?verdict=-&done=judged";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            List<Issue> issues = refused.issues().stream().map(issue -> issue.field().equals("verdict") ? Issue.of("verdict-said", issue.text()) : issue).toList();
            return show(asked(activity), "1", ids, typed.values(), issues, "", call, model);
        }
    }

    /** With names and contacts: for the file, not for the public. */
    @GetMapping({"/desk/participation/{activity}/opinions.csv", "/desk/participation/{activity}/opinions.xlsx"})
    @MayCall(value = {DRAFTER, OFFICE}, on = "activity")
    void sheet(@PathVariable long activity, HttpServletRequest call, HttpServletResponse response) throws IOException {
        Activity asked = asked(activity);
        List<Line> lines = lines(asked, opinions.of(activity, narrowed(call), SHEET, 0));
        Stream<List<?>> rows = lines.stream().map(OpinionPages::row);
        String ending = call.getRequestURI().endsWith(".csv") ? "csv" : "xlsx";
        Sheets.send(response, ending, "意见-" + asked.number(), List.of(new Sheets.Column("编号", 8), new Sheets.Column("收到日期", 12), new Sheets.Column("方式", 10),
                new Sheets.Column("针对", 10), new Sheets.Column("意见", 60), new Sheets.Column("姓名或者单位", 16), new Sheets.Column("联系方式", 20),
                new Sheets.Column("同意公布原文", 8), new Sheets.Column("处理", 12), new Sheets.Column("归纳", 40), new Sheets.Column("说明", 40)), rows);
    }

    private static List<?> row(Line line) {
        Opinion opinion = line.opinion();
        Judgement judgement = line.judgement();
        return List.of(opinion.n(), opinion.receivedOn().toString(), opinion.way().label(), DraftText.name(opinion.passage()), opinion.text(), opinion.name(), opinion.contact(),
                opinion.consent() ? "是" : "否", judgement == null ? "待处理" : judgement.verdict().label(), judgement == null ? "" : judgement.gist(),
                judgement == null ? "" : judgement.reason());
    }
}
