package mingbai.inspection.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.OFFICE;
import static mingbai.web.Role.PUBLISHER;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mingbai.inspection.reading.FindingReading;
import mingbai.inspection.rectify.JudgeFinding;
import mingbai.inspection.rectify.Judges;
import mingbai.inspection.rectify.MendFinding;
import mingbai.inspection.rectify.Shown;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.publication.Scrub;
import mingbai.web.Caller;
import mingbai.web.MayCall;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code POST /desk/inspection/acts}: one act on several findings, each by itself; what became of each is told. */
@Controller
class FindingBulkPages {

    private static final int MOST = 200;

    private final FindingReading findings;
    private final MendFinding mend;
    private final JudgeFinding judge;
    private final Judges judges;

    FindingBulkPages(FindingReading findings, MendFinding mend, JudgeFinding judge, Judges judges) {
        this.findings = findings;
        this.mend = mend;
        this.judge = judge;
        this.judges = judges;
    }

    /** @param finding number and version of each, with a colon between */
    @PostMapping("/desk/inspection/acts")
    @MayCall({OFFICE, INSPECTOR, DRAFTER, PUBLISHER})
    String act(@RequestParam(required = false) @Nullable List<String> finding, @RequestParam(defaultValue = "") String act, @RequestParam(defaultValue = "") String word,
            Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        List<String> chosen = finding == null ? List.of() : finding.stream().distinct().toList();
        BulkAct wanted = BulkAct.ofCode(act).orElse(null);
        if (wanted == null || chosen.isEmpty() || chosen.size() > MOST) {
            response.setStatus(422);
            model.addAttribute("page", new BulkPage("没有办理", List.of(), chosen.isEmpty() ? "请先勾选要办理的问题" : chosen.size() > MOST ? "一次最多办理" + MOST + "个问题" : "请选择怎样办理"));
            return "inspection/bulk";
        }
        Caller caller = Objects.requireNonNull(Caller.of(call));
        List<BulkPage.Line> lines = new ArrayList<>();
        chosen.forEach(one -> lines.add(line(one, wanted, Scrub.clean(word), caller, actor)));
        model.addAttribute("page", new BulkPage(wanted.label(), lines, ""));
        return "inspection/bulk";
    }

    private BulkPage.Line line(String one, BulkAct act, String word, Caller caller, Actor actor) {
        String[] parts = one.split(":", 2);
        FindingReading.Row row = parts.length == 2 && parts[1].matches(Ids.PATTERN) ? findings.find(parts[0]).orElse(null) : null;
        if (row == null || !caller.worksFor(row.agency())) {
            return new BulkPage.Line("没有这个问题", "", false, "没有办理");
        }
        try {
            require(act, row, caller);
            run(act, row.id(), Long.parseLong(parts[1]), word, actor);
            return new BulkPage.Line(row.ruleName() + "：" + row.title(), row.page(), true, "已办理");
        } catch (Refused | Overtaken e) {
            return new BulkPage.Line(row.ruleName() + "：" + row.title(), row.page(), false, String.valueOf(e.getMessage()));
        }
    }

    private void require(BulkAct act, FindingReading.Row row, Caller caller) {
        boolean may = act.isJudging() ? judges.judges(caller, row.agency(), row.source())
                : Stream.of(OFFICE, DRAFTER, PUBLISHER).anyMatch(role -> caller.holds(role, row.agency()));
        if (!may) {
            throw new Refused("", act.isJudging() ? "应由上级公开工作机构或者监督检查人办理" : "应由责任机关的工作人员办理");
        }
    }

    private void run(BulkAct act, long finding, long version, String word, Actor actor) {
        switch (act) {
            case MEND -> mend.mend(actor, finding, version, word, Shown.NOTHING);
            case PASS -> judge.recheck(actor, finding, version, true, word, Shown.NOTHING);
            case CLOSE -> judge.close(actor, finding, version, word);
            case ACCEPT -> judge.accept(actor, finding, version, word);
            case REFUSE -> judge.refuse(actor, finding, version, word);
            case REOPEN -> judge.reopen(actor, finding, version, word);
        }
    }
}
