package mingbai.inquiry.library;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingbai.ledger.Ids;
import mingbai.ledger.LedgeredState;
import mingbai.web.Caller;
import mingbai.web.Owned;
import mingbai.web.Role;
import mingbai.web.Tone;
import mingbai.web.WaitingWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the library offers to the modules below: ownership, state for the ledger, entries that soon end or came back. */
@Configuration(proxyBeanMethods = false)
class Library {

    /** Days before the last one from which its owner is told. */
    private static final int WARNED = 30;

    @Bean
    LedgeredState libraryState(LibraryTable table) {
        return LedgeredState.of(LibraryEntry.KIND, table::each);
    }

    @Bean
    Owned libraryOwner(LibraryTable table) {
        return new Owned() {
            @Override
            public String kind() {
                return "libraryentry";
            }

            @Override
            public Optional<String> agencyOf(String id) {
                return id.matches(Ids.PATTERN) ? table.find(Long.parseLong(id)).map(LibraryEntry::agency) : Optional.empty();
            }
        };
    }

    @Bean
    WaitingWork waitingLibrary(LibraryTable table, Clock clock) {
        return new WaitingWork() {
            @Override
            public Kind kind() {
                return Kind.INQUIRIES;
            }

            @Override
            public List<Item> of(Caller caller, long account) {
                LocalDate today = LocalDate.now(clock);
                List<Item> items = new ArrayList<>();
                table.returned(account, MOST).forEach(entry -> items.add(item(entry, today, "按审核意见修改", "退回修改", null)));
                table.ending(caller.agenciesFor(Role.OFFICE), today, today.plusDays(WARNED), MOST).forEach(entry -> items.add(item(entry, today, "复核后续期，或者停用", "将到期",
                        new Limit(entry.validFrom(), entry.validUntil(), false))));
                return items.stream().limit(MOST).toList();
            }

            private Item item(LibraryEntry entry, LocalDate today, String what, String status, @org.jspecify.annotations.Nullable Limit limit) {
                LocalDate since = limit == null ? today : entry.validUntil().minusDays(WARNED);
                return new Item("常见问答：" + entry.question(), entry.agency(), what, since.atStartOfDay(clock.getZone()).toInstant(), limit, status, Tone.SOON, "打开",
                        "/desk/inquiry/library/" + entry.id());
            }
        };
    }
}
