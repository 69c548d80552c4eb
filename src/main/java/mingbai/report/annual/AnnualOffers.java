package mingbai.report.annual;

import java.util.Optional;
import java.util.Set;
import mingbai.ledger.Ids;
import mingbai.ledger.LedgeredState;
import mingbai.publication.EditionOrigin;
import mingbai.storage.FileOwner;
import mingbai.web.Caller;
import mingbai.web.Owned;
import mingbai.web.Place;
import mingbai.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What annual reports offer to the modules below: ownership, state for the ledger, files, the desk's menu, the origin of a draft. */
@Configuration(proxyBeanMethods = false)
class AnnualOffers {

    @Bean
    LedgeredState annualBookState(AnnualBookTable table) {
        return LedgeredState.of(AnnualBook.KIND, table::eachBook);
    }

    @Bean
    LedgeredState annualVersionState(AnnualBookTable table) {
        return LedgeredState.of(AnnualVersion.KIND, table::eachVersion);
    }

    @Bean
    Owned annualOwner(AnnualBookTable table) {
        return new Owned() {
            @Override
            public String kind() {
                return "annualreport";
            }

            @Override
            public Optional<String> agencyOf(String id) {
                return id.matches(Ids.PATTERN) ? table.find(Long.parseLong(id)).map(AnnualBook::agency) : Optional.empty();
            }
        };
    }

    @Bean
    Place annualPlace() {
        return new Place("annual", "年度报告", "/desk/report/annual", 63, Set.of(Role.OFFICE, Role.DRAFTER, Role.LEADER, Role.INSPECTOR));
    }

    @Bean
    EditionOrigin annualOrigin(AnnualBookTable table) {
        return edition -> table.reportOfEdition(edition).flatMap(table::find)
                .map(book -> new EditionOrigin.Origin("由" + book.year() + "年政府信息公开工作年度报告生成；数字取自记录，请勿在文稿上改数字", book.address()));
    }

    /** The lists of records: about requests, so for the desk alone, through the pages of the report. */
    @Component
    static class Records implements FileOwner {

        private final AnnualBookTable table;

        Records(AnnualBookTable table) {
            this.table = table;
        }

        @Override
        public String kind() {
            return FrozenAnnual.FILES;
        }

        @Override
        @Transactional(readOnly = true)
        public boolean owns(String hash) {
            return table.owns(hash);
        }

        @Override
        @Transactional(readOnly = true)
        public boolean mayRead(String hash, @Nullable Caller caller) {
            return caller != null && table.agenciesOf(hash).stream().anyMatch(agency -> caller.holds(Role.OFFICE, agency));
        }
    }
}
