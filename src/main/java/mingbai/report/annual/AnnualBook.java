package mingbai.report.annual;

import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.figure.Scope;
import mingbai.ledger.Touched;

/**
 * The annual report of an agency for a year (政府信息公开工作年度报告): one for each scope, in versions of which the last is the one being worked on.
 *
 * @param current the newest version
 */
public record AnnualBook(long id, String agency, int year, Scope scope, AnnualVersion current, long version) {

    static final String KIND = "annual-report";

    public AnnualState state() {
        return current.state();
    }

    public String address() {
        return "/desk/report/annual/" + id;
    }

    /** @param name of the agency */
    public static String title(String name, int year) {
        return name + year + "年政府信息公开工作年度报告";
    }

    AnnualBook with(AnnualVersion next) {
        return new AnnualBook(id, agency, year, scope, next, version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, canonical(agency, year, scope.name(), current.n()));
    }

    static Map<String, ?> canonical(String agency, int year, String scope, int n) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("agency", agency);
        state.put("year", year);
        state.put("scope", scope);
        state.put("n", n);
        return state;
    }
}
