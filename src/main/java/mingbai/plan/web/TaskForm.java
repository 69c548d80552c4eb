package mingbai.plan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.identity.Account;
import mingbai.identity.reading.AccountReading;
import mingbai.plan.PlanTask;
import mingbai.plan.PlanTask.Entry;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form of a task: a person is typed by name, since the list of all would be long. */
@Component
class TaskForm {

    static final String FORM = "task";
    private static final String[] FIELDS = {"point", "title", "agency", "person", "from", "due", "evidence", "measure", "need", "reason"};
    private static final int MOST_ACCOUNTS = 1_000;

    private final AgencyReading agencies;
    private final AccountReading accounts;

    TaskForm(AgencyReading agencies, AccountReading accounts) {
        this.agencies = agencies;
        this.accounts = accounts;
    }

    static Typed typed(HttpServletRequest request) {
        return Typed.under(FORM, request, FIELDS);
    }

    Typed of(PlanTask task) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("point", Long.toString(task.point()));
        values.put("title", task.title());
        values.put("agency", task.agency());
        values.put("person", task.person() == null ? "" : accounts.nameOf(task.person()));
        values.put("from", task.from().toString());
        values.put("due", task.due().toString());
        values.put("evidence", task.evidence());
        values.put("measure", task.measure());
        values.put("need", task.need() == 0 ? "" : Long.toString(task.need()));
        return new Typed(values);
    }

    Entry entry(Typed typed, int year) {
        List<Issue> issues = new ArrayList<>();
        LocalDate from = typed.get("from").isEmpty() ? LocalDate.of(year, 1, 1) : typed.day("from", "起始日期", issues);
        LocalDate due = typed.day("due", "完成期限", issues);
        long need = typed.get("measure").isEmpty() && typed.get("need").isEmpty() ? 0 : typed.number("need", "要达到的数", issues);
        Long person = typed.get("person").isEmpty() ? null : person(typed.get("person"), typed.get("agency"), issues);
        Refused.ifAny(issues);
        return new Entry(typed.get("agency"), person, typed.get("title"), typed.get("evidence"), Objects.requireNonNull(from), Objects.requireNonNull(due),
                typed.get("measure"), Math.max(0, need));
    }

    /** By name or login, of the body itself or, for a section, of the nearest body above that has such a person. */
    private @Nullable Long person(String typed, String agency, List<Issue> issues) {
        for (Agency body : agencies.line(agency).reversed()) {
            List<Account> found = accounts.list(typed, body.code(), 0, MOST_ACCOUNTS).accounts().stream()
                    .filter(account -> account.name().equals(typed) || account.login().equals(typed)).toList();
            if (found.size() > 1) {
                issues.add(Issue.of("person", "承办单位有" + found.size() + "个叫“" + typed + "”的账号，请改填登录名。"));
                return null;
            }
            if (found.size() == 1) {
                return found.getFirst().id();
            }
        }
        issues.add(Issue.of("person", "承办单位没有叫“" + (typed.length() > 20 ? typed.substring(0, 20) + "…" : typed) + "”的账号，请核对，或者留空。"));
        return null;
    }
}
