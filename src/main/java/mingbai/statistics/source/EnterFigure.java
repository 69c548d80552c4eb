package mingbai.statistics.source;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.ledger.Touched;
import mingbai.web.Issue;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An office enters or corrects a figure of another business system, and says where it has it from. */
@Component
public class EnterFigure {

    private final SourceFigureTable table;
    private final AgencyReading agencies;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    EnterFigure(SourceFigureTable table, AgencyReading agencies, Ledger ledger, Ids ids, Clock clock) {
        this.table = table;
        this.agencies = agencies;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** As typed. @param seen id of the version the person corrects, 0 when the figure is entered for the first time */
    public record Typed(String agency, String year, String key, String value, String source, long seen) {}

    @Transactional
    public SourceFigure run(Actor actor, Typed typed) {
        Told told = told(typed);
        Optional<SourceFigure> there = table.live(told.agency(), told.year(), told.key());
        if (typed.seen() == 0 && there.isPresent()) {
            throw new Refused("key", "这个机关" + told.year() + "年的这项数字已经登记，请打开它更正");
        }
        if (typed.seen() != 0 && there.map(SourceFigure::id).orElse(0L) != typed.seen()) {
            throw new Overtaken("这个数字");
        }
        if (there.isPresent() && there.get().says(told)) {
            throw new Refused("value", "数字和来源都与现在登记的相同，没有需要更正的内容");
        }
        List<Touched> touched = new ArrayList<>();
        SourceFigure now = there.map(old -> old.followedBy(ids.next(), told, "", actor, clock.millis()))
                .orElseGet(() -> SourceFigure.first(ids.next(), told, "", actor, clock.millis()));
        there.map(SourceFigure::replaced).ifPresent(old -> {
            table.replace(old);
            touched.add(old.touched());
        });
        table.insert(List.of(now));
        touched.add(now.touched());
        ledger.record(new Act(FigureAct.ENTERED, actor, now.agency(), Map.of("key", now.key().key(), "year", now.year()), touched));
        return now;
    }

    private Told told(Typed typed) {
        List<Issue> issues = new ArrayList<>();
        if (agencies.byCode(typed.agency()).isEmpty()) {
            issues.add(Issue.of("agency", "请选择机关"));
        }
        if (!Told.isYear(typed.year(), LocalDate.now(clock))) {
            issues.add(Issue.of("year", "请选择" + Told.FIRST_YEAR + "年至今年的年度"));
        }
        Optional<FigureKey> key = FigureKey.ofKey(typed.key());
        Optional<Long> value = key.flatMap(figure -> figure.read(typed.value().strip()));
        if (key.isEmpty()) {
            issues.add(Issue.of("key", "请选择是哪一项数字"));
        } else if (value.isEmpty()) {
            issues.add(Issue.of("value", key.get().form()));
        }
        String source = typed.source().strip();
        if (source.isEmpty() || source.length() > Told.SOURCE || source.chars().anyMatch(Character::isISOControl)) {
            issues.add(Issue.of("source", "请写明数字出自哪个系统或者哪份材料，一行写完，最多" + Told.SOURCE + "字"));
        }
        Refused.ifAny(issues);
        return new Told(0, typed.agency(), Integer.parseInt(typed.year()), key.orElseThrow(), value.orElseThrow(), source);
    }
}
