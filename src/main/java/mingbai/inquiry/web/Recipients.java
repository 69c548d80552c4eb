package mingbai.inquiry.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mingbai.agency.Agency;
import mingbai.agency.AgencyKind;
import mingbai.agency.reading.AgencyReading;
import mingbai.inquiry.web.AskPages.Recipient;
import mingbai.web.Choice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** To whom one may write: every body of today but inner sections; who writes to one that is gone or acted for is led to the one that carries its duties. */
@Component
class Recipients {

    private static final int MOST = 12;
    private static final int LOOKED_THROUGH = 60;
    private static final int LONGEST_LINE = 5;

    private final AgencyReading agencies;
    private final Clock clock;

    Recipients(AgencyReading agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Recipient> of(String code) {
        Optional<Agency> asked = code.isEmpty() || code.length() > 32 ? Optional.empty() : agencies.byCode(code).filter(agency -> agency.kind() != AgencyKind.SECTION);
        return asked.flatMap(agency -> answering(agency, 0)).map(answering -> new Recipient(answering.code(), answering.name(),
                answering.code().equals(code) ? "" : asked.map(Agency::name).orElse("")));
    }

    private Optional<Agency> answering(Agency agency, int steps) {
        if (steps > LONGEST_LINE) {
            return Optional.empty();
        }
        if (!agency.validOn(LocalDate.now(clock))) {
            String heir = agencies.successorOf(agency.code());
            return heir.equals(agency.code()) ? Optional.empty() : agencies.byCode(heir).flatMap(next -> answering(next, steps + 1));
        }
        String acting = agency.facts().actedForBy();
        return acting.isEmpty() ? Optional.of(agency) : agencies.byCode(acting).flatMap(next -> answering(next, steps + 1));
    }

    /** Those whose names hold what was typed; the one of exactly that name alone. */
    @Transactional(readOnly = true)
    public List<Choice> named(String typed) {
        String words = typed.length() > 60 ? typed.substring(0, 60) : typed;
        if (words.isBlank()) {
            return List.of();
        }
        List<Agency> found = agencies.list(new AgencyReading.Filter(words, "", null, null, LocalDate.now(clock)), 0, LOOKED_THROUGH).agencies().stream()
                .filter(agency -> agency.kind() != AgencyKind.SECTION).toList();
        List<Agency> exact = found.stream().filter(agency -> agency.name().equals(words.strip())).toList();
        return (exact.size() == 1 ? exact : found).stream().limit(MOST).map(agency -> Choice.of(agency.code(), agency.name())).toList();
    }

    /** Where somebody turns who does not know to whom: the governments at the top pass it on. */
    @Transactional(readOnly = true)
    public List<Choice> roots() {
        LocalDate today = LocalDate.now(clock);
        return agencies.children("").stream().filter(agency -> agency.kind() == AgencyKind.GOVERNMENT && agency.validOn(today)).limit(3)
                .map(agency -> Choice.of(agency.code(), agency.name())).toList();
    }
}
