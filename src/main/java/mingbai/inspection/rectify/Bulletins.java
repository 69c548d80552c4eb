package mingbai.inspection.rectify;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.inspection.events.RectifyAct;
import mingbai.inspection.reading.FindingBulletinReading;
import mingbai.inspection.reading.FindingBulletinReading.Again;
import mingbai.inspection.reading.FindingBulletinReading.OfUnit;
import mingbai.law.DisclosureClass;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.publication.Content;
import mingbai.publication.StartDraft;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes bulletins from the records, and hands one over to publication, where it is reviewed like any other draft before anybody outside reads it. */
@Component
public class Bulletins {

    private final FindingBulletinReading reading;
    private final AgencyReading agencies;
    private final StartDraft start;
    private final Ledger ledger;
    private final Clock clock;

    Bulletins(FindingBulletinReading reading, AgencyReading agencies, StartDraft start, Ledger ledger, Clock clock) {
        this.reading = reading;
        this.agencies = agencies;
        this.start = start;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param agency code; all below it is told of */
    @Transactional(readOnly = true)
    public FindingBulletin of(String agency, LocalDate from, LocalDate to) {
        if (to.isBefore(from) || to.isAfter(LocalDate.now(clock)) || from.isBefore(to.minusYears(1))) {
            throw new Refused("from", "期间应在今天以前，不超过一年，开始日期不晚于结束日期");
        }
        Set<String> codes = agencies.within(agency).stream().map(Agency::code).collect(Collectors.toCollection(LinkedHashSet::new));
        List<OfUnit> units = reading.units(codes, from, to, LocalDate.now(clock));
        List<Again> again = reading.again(codes, from, to);
        Map<String, String> names = agencies.namesOf(Stream.concat(units.stream().map(OfUnit::agency), again.stream().map(Again::agency)).collect(Collectors.toSet()));
        return new FindingBulletin(agencies.nameOf(agency), from, to, codes.size(), reading.kinds(codes, from, to), reading.severities(codes, from, to), units, again, names);
    }

    /** 转公开审核. @return id of the draft's edition */
    @Transactional
    public long handOver(Actor actor, String agency, LocalDate from, LocalDate to) {
        FindingBulletin bulletin = of(agency, from, to);
        String summary = "监督检查发现问题" + bulletin.total() + "个，尚未整改" + bulletin.open() + "个。";
        long edition = start.run(actor, agency, new Content(bulletin.title(), bulletin.html(), bulletin.agency(), "", LocalDate.now(clock), null, null, "", "通报",
                DisclosureClass.PROACTIVE, null, "", null, "社会公众", summary, List.of(), "", List.of(), List.of(), List.of(), new TreeSet<>(Set.of("genre", "summary"))));
        ledger.record(Act.of(RectifyAct.BULLETIN_HANDED_OVER, actor, agency, Map.of("edition", Long.toString(edition), "from", from.toString(), "to", to.toString())));
        return edition;
    }
}
