package mingbai.identity.web;

import static mingbai.web.Role.AUDIT_ADMIN;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import mingbai.agency.reading.AgencyReading;
import mingbai.identity.Account;
import mingbai.identity.reading.AccountReading;
import mingbai.ledger.SequencedAct;
import mingbai.ledger.reading.LedgerReading;
import mingbai.web.MayCall;
import mingbai.web.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/audit}: every act of everybody, to be read and never changed; the audit administrator sees nothing else of the desk. */
@Controller
class AuditPages {

    private static final int SIZE = 100;
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private static final Properties LABELS = labels();

    private final LedgerReading ledger;
    private final AccountReading accounts;
    private final AgencyReading agencies;
    private final Clock clock;

    AuditPages(LedgerReading ledger, AccountReading accounts, AgencyReading agencies, Clock clock) {
        this.ledger = ledger;
        this.accounts = accounts;
        this.agencies = agencies;
        this.clock = clock;
    }

    private static Properties labels() {
        Properties labels = new Properties();
        try (Reader text = new InputStreamReader(Objects.requireNonNull(Account.class.getResourceAsStream("act-labels.properties")), StandardCharsets.UTF_8)) {
            labels.load(text);
            return labels;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Bean
    static Place auditPlace() {
        return new Place("audit", "审计记录", "/desk/audit", 820, Set.of(AUDIT_ADMIN));
    }

    /** @param before shows the acts before this place of the log */
    @GetMapping("/desk/audit")
    @MayCall(AUDIT_ADMIN)
    String show(@RequestParam(defaultValue = "-1") long before, Model model) {
        long total = ledger.counts().acts();
        long to = before < 0 ? total : Math.min(before, total);
        long from = Math.max(0, to - SIZE);
        List<SequencedAct> acts = ledger.acts(from, (int) (to - from)).reversed();
        Map<Long, String> people = accounts.namesOf(acts.stream().map(SequencedAct::accountId).collect(Collectors.toSet()));
        Map<String, String> places = agencies.namesOf(acts.stream().map(SequencedAct::agency).toList());
        List<AuditPage.Row> rows = acts.stream().map(act -> new AuditPage.Row(act.seq(), TO_THE_SECOND.format(act.at().atZone(clock.getZone())),
                LABELS.getProperty(act.kind(), act.kind()), act.accountId() == 0 ? "系统" : people.getOrDefault(act.accountId(), Long.toString(act.accountId())),
                places.getOrDefault(act.agency(), act.agency()), act.isPublic())).toList();
        model.addAttribute("page", new AuditPage(rows, total, from > 0 ? from : -1));
        return "identity/audit";
    }
}
