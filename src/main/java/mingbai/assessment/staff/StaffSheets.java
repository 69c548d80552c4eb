package mingbai.assessment.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.agency.Agency;
import mingbai.agency.AgencyKind;
import mingbai.agency.reading.AgencyReading;
import mingbai.almanac.Almanac;
import mingbai.assessment.staff.StaffAct.Kind;
import mingbai.assessment.staff.StaffAct.Standing;
import mingbai.identity.Account;
import mingbai.identity.reading.AccountReading;
import mingbai.publication.reading.StaffPublicationReading;
import mingbai.request.reading.StaffRequestReading;
import mingbai.request.reading.TimelinessReading.Timely;
import mingbai.review.reading.StaffReviewReading;
import mingbai.review.reading.StaffReviewReading.Given;
import mingbai.review.reading.StaffReviewReading.Submitted;
import mingbai.web.Times;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts the sheets of persons from the records of review, publication and requests. */
@Component
@Transactional(readOnly = true)
public class StaffSheets {

    /** People of one agency shown on a page. */
    public static final int MOST = 200;

    private final StaffReviewReading reviews;
    private final StaffRequestReading requests;
    private final StaffPublicationReading publications;
    private final AccountReading accounts;
    private final AgencyReading agencies;
    private final Almanac almanac;

    StaffSheets(StaffReviewReading reviews, StaffRequestReading requests, StaffPublicationReading publications, AccountReading accounts, AgencyReading agencies,
            Almanac almanac) {
        this.reviews = reviews;
        this.requests = requests;
        this.publications = publications;
        this.accounts = accounts;
        this.agencies = agencies;
        this.almanac = almanac;
    }

    /** Of the people whose account is with exactly this agency, by login and not by what they did: a sheet is no ranking. */
    public List<StaffSheet> ofAgency(String agency, int year) {
        return accounts.list("", agency, 0, MOST).accounts().stream().map(account -> sheet(account, year)).toList();
    }

    public StaffSheet of(long account, int year) {
        return sheet(accounts.require(account), year);
    }

    private StaffSheet sheet(Account account, int year) {
        String home = home(account.agency());
        Set<String> own = home.isEmpty() ? Set.of() : new HashSet<>(agencies.subtree(home));
        Instant from = LocalDate.of(year, 1, 1).atStartOfDay(Times.ZONE).toInstant();
        Instant to = LocalDate.of(year + 1, 1, 1).atStartOfDay(Times.ZONE).toInstant();
        List<StaffAct> acts = new ArrayList<>(drafts(reviews.submitted(account.id(), from, to).stream().filter(one -> own.contains(one.agency())).toList()));
        reviews.given(account.id(), from, to).stream().filter(one -> own.contains(one.agency())).map(this::reviewed).forEach(acts::add);
        requests.handled(account.id(), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).stream().filter(one -> own.contains(one.agency())).map(StaffSheets::handled)
                .forEach(acts::add);
        publications.published(account.id(), from, to).stream().filter(one -> own.contains(one.agency()))
                .map(one -> new StaffAct(Kind.PUBLISHED, Times.day(one.at()), one.title(), "/desk/edition/" + one.edition(), Standing.NOT_JUDGED, "")).forEach(acts::add);
        return new StaffSheet(account.id(), account.name(), home, year, List.copyOf(acts), StaffLevelRules.builtIn().of(year).orElse(null));
    }

    /** A section's people work for the agency the section belongs to. */
    private String home(String code) {
        Agency found = agencies.byCode(code).orElse(null);
        while (found != null && found.kind() == AgencyKind.SECTION && !found.parent().isEmpty()) {
            found = agencies.require(found.parent());
        }
        return found == null ? "" : found.code();
    }

    /** A text that came back twice is one draft that was returned: sending it again earns nothing. */
    private static List<StaffAct> drafts(List<Submitted> submitted) {
        Map<String, List<Submitted>> bySubject = new LinkedHashMap<>();
        submitted.forEach(one -> bySubject.computeIfAbsent(one.subjectKind() + " " + one.subject(), key -> new ArrayList<>()).add(one));
        return bySubject.values().stream().map(StaffSheets::draft).toList();
    }

    private static StaffAct draft(List<Submitted> times) {
        Submitted last = times.getLast();
        long returned = times.stream().filter(Submitted::returned).count();
        return new StaffAct(Kind.DRAFT, Times.day(times.getFirst().at()), last.title(), last.subjectKind().equals("edition") ? "/desk/edition/" + last.subject()
                : "/desk/review/" + last.matter(), returned == 0 ? Standing.GOOD : Standing.BAD, returned == 0 ? "未被退回" : "退回" + returned + "次");
    }

    private StaffAct reviewed(Given given) {
        LocalDate began = LocalDate.ofInstant(given.began(), Times.ZONE);
        LocalDate on = LocalDate.ofInstant(given.at(), Times.ZONE);
        LocalDate due = given.days() == 0 ? null : almanac.calendar().dueInDays(began, given.days()).day();
        Standing standing = due == null ? Standing.NOT_JUDGED : on.isAfter(due) ? Standing.BAD : Standing.GOOD;
        return new StaffAct(Kind.REVIEW, on.toString(), given.title(), "/desk/review/" + given.matter(), standing,
                given.step() + "，" + (due == null ? "没有时限" : (standing == Standing.BAD ? "逾期" : "按时") + "（应于" + due + "前）"));
    }

    private static StaffAct handled(StaffRequestReading.Handled one) {
        Standing standing = one.timely() == Timely.IN_TIME ? Standing.GOOD : one.timely() == Timely.LATE ? Standing.BAD : Standing.NOT_JUDGED;
        return new StaffAct(Kind.REQUEST, one.on().toString(), one.number() + " " + one.subject(), "/desk/request/" + one.request(), standing, one.timely().label());
    }
}
