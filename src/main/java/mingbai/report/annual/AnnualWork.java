package mingbai.report.annual;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.web.Caller;
import mingbai.web.Role;
import mingbai.web.Tone;
import mingbai.web.WaitingWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Annual reports on Today: for the office that writes one, and for the office that decides on what was handed in. */
@Configuration(proxyBeanMethods = false)
class AnnualWork {

    private static final Set<AnnualState> TO_DO = Set.of(AnnualState.DRAFT, AnnualState.RETURNED, AnnualState.CLEARED);

    @Bean
    WaitingWork annualToWrite(AnnualBookTable table, AgencyReading agencies, PublishAnnual publish, Clock clock) {
        return (caller, account) -> {
            Set<String> own = new LinkedHashSet<>(caller.agenciesFor(Role.OFFICE));
            own.addAll(caller.agenciesFor(Role.DRAFTER));
            own.remove("");
            return table.inState(own, TO_DO, WaitingWork.MOST).stream().filter(book -> book.state() != AnnualState.CLEARED || !publish.isUnderWay(book))
                    .map(book -> toWrite(book, agencies.require(book.agency()), LocalDate.now(clock))).toList();
        };
    }

    private static WaitingWork.Item toWrite(AnnualBook book, Agency agency, LocalDate today) {
        AnnualTerm term = AnnualTerm.of(agency.kind(), book.year());
        boolean late = today.isAfter(term.due()) && book.current().n() == 1;
        String what = switch (book.state()) {
            case RETURNED -> "按退回的意见修改后再提交";
            case CLEARED -> "已核定，生成公布文稿";
            case DRAFT, SUBMITTED, PUBLISHED -> book.current().n() > 1 ? "写完更正后提交" : "写完后提交";
        };
        String act = book.state() == AnnualState.CLEARED ? "生成公布文稿" : "继续起草";
        WaitingWork.Limit limit = book.current().n() > 1 ? null : new WaitingWork.Limit(LocalDate.of(book.year() + 1, 1, 1), term.due(), false);
        return new WaitingWork.Item(AnnualBook.title(agency.name(), book.year()), book.agency(), what, Instant.ofEpochMilli(book.current().countedAt()), limit,
                book.state().label(), late ? Tone.LATE : book.state().tone(), act, book.address());
    }

    @Bean
    WaitingWork annualToDecide(AnnualBookTable table, AgencyReading agencies) {
        return (caller, account) -> {
            Set<String> below = new LinkedHashSet<>();
            for (String office : caller.agenciesFor(Role.OFFICE)) {
                agencies.children(office).forEach(child -> below.add(child.code()));
                agencies.byCode(office).filter(agency -> agency.parent().isEmpty()).ifPresent(agency -> below.add(agency.code()));
            }
            List<WaitingWork.Item> items = new ArrayList<>();
            Map<String, String> names = agencies.namesOf(below);
            for (AnnualBook book : table.inState(below, Set.of(AnnualState.SUBMITTED), WaitingWork.MOST)) {
                AnnualVersion.Signed handedIn = book.current().submitted();
                if (handedIn != null && handedIn.account() != account) {
                    items.add(new WaitingWork.Item(AnnualBook.title(names.getOrDefault(book.agency(), book.agency()), book.year()), book.agency(), "核定或者退回",
                            Instant.ofEpochMilli(handedIn.at()), null, book.state().label(), Tone.NEWS, "去核定", book.address()));
                }
            }
            return items;
        };
    }

    /** Whether this person's office decides on the agency's report: the office of the body above, its own where nothing is above. */
    static boolean decides(Caller caller, Agency agency) {
        return caller.holds(Role.OFFICE, agency.parent().isEmpty() ? agency.code() : agency.parent());
    }
}
