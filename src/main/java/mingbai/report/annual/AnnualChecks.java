package mingbai.report.annual;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingbai.agency.AgencyKind;
import mingbai.agency.reading.AgencyReading;
import mingbai.figure.Scope;
import mingbai.screening.text.Doubt;
import mingbai.screening.text.TextCheck;
import mingbai.web.Issue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is wrong with a report before it is handed in: identities of the tables, words against tables, and what the law wants said. */
@Component
class AnnualChecks {

    /** Passages that nobody but a person can fill, and what is asked for. */
    private static final Set<String> NEEDED = Set.of("assessed", "improved", "problems", "plan");

    private final AnnualBookTable table;
    private final AgencyReading agencies;

    AnnualChecks(AnnualBookTable table, AgencyReading agencies) {
        this.table = table;
        this.agencies = agencies;
    }

    /** @param broken identities; @param doubts contradictions in the words; @param missing what Art. 50 wants and is empty */
    record Found(List<Broken> broken, List<Doubt> doubts, List<Issue> missing) {

        List<Broken> errors() {
            return broken.stream().filter(Broken::isError).toList();
        }

        List<Broken> warnings() {
            return broken.stream().filter(one -> !one.isError()).toList();
        }

        /** What must be looked at and explained. */
        int questions() {
            return warnings().size() + doubts.size();
        }
    }

    @Transactional(readOnly = true)
    public Found of(AnnualBook book) {
        AnnualReport now = AnnualText.read(book.current().report());
        List<Broken> broken = new ArrayList<>(AnnualIdentities.check(now, previous(book).map(AnnualText::read).orElse(null)));
        List<Doubt> doubts = book.current().narrative().texts().values().stream().flatMap(text -> TextCheck.of(text).stream()).toList();
        return new Found(broken, doubts, missing(book));
    }

    /** The report of the year before: its newest version that was handed in. */
    Optional<String> previous(AnnualBook book) {
        return before(book.agency(), book.year(), book.scope()).map(AnnualVersion::report);
    }

    Optional<AnnualVersion> before(String agency, int year, Scope scope) {
        return table.find(agency, year - 1, scope).flatMap(last -> table.versions(last.id()).stream().filter(one -> one.state().isHandedIn()).findFirst());
    }

    private List<Issue> missing(AnnualBook book) {
        return book.current().narrative().passages().stream().filter(passage -> NEEDED.contains(passage.key()) && passage.text().isBlank())
                .map(passage -> Issue.of("words-" + passage.key(), wanted(passage.key(), agencies.require(book.agency()).kind()))).toList();
    }

    private static String wanted(String key, @Nullable AgencyKind kind) {
        return switch (key) {
            case "assessed" -> "请写明工作考核、社会评议和责任追究结果情况：政府的年度报告应当包括（条例第五十条）";
            case "improved" -> "请写明上一年度报告所提问题的改进情况";
            case "problems" -> "请写明政府信息公开工作存在的主要问题（条例第五十条第一款第（四）项）";
            default -> "请写明改进措施（条例第五十条第一款第（四）项）";
        };
    }
}
