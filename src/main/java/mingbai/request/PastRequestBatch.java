package mingbai.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.agency.intake.Flaw;
import mingbai.almanac.Almanac;
import mingbai.calendar.WorkCalendar;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.ledger.Touched;
import mingbai.request.PastRequestTable.Known;
import mingbai.request.events.RequestAct;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a batch of imported requests in one transaction: cases, facts, clocks, and acts that vouch for {@value #AN_ACT} cases each. */
@Component
class PastRequestBatch {

    /** An act names every case it made; checking one reads the whole act. */
    private static final int AN_ACT = 25;
    private static final String NAMELESS = "（原系统未提供姓名或者名称）";

    private final RequestTable requests;
    private final FactTable facts;
    private final PeopleTable people;
    private final ClockTable clocks;
    private final PastRequestTable past;
    private final CaseBook book;
    private final Almanac almanac;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    PastRequestBatch(RequestTable requests, FactTable facts, PeopleTable people, ClockTable clocks, PastRequestTable past, CaseBook book, Almanac almanac,
            Ledger ledger, Ids ids, Clock clock) {
        this.requests = requests;
        this.facts = facts;
        this.people = people;
        this.clocks = clocks;
        this.past = past;
        this.book = book;
        this.almanac = almanac;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** What became of a batch. */
    record Written(int taken, int changed, int unchanged, List<Flaw> refused) {}

    /** What would be refused of these rows: what is worked on here is not overwritten. */
    @Transactional(readOnly = true)
    List<Flaw> flaws(List<PastRequest> rows) {
        Map<String, Known> known = past.known(rows);
        List<Flaw> flaws = new ArrayList<>();
        rows.stream().filter(row -> fate(row, known.get(row.key())) == Fate.REFUSED).forEach(row -> flaws.add(refusal(row, known.get(row.key()))));
        return flaws;
    }

    /** @param fileDigest of the file the rows stand in */
    @Transactional
    Written write(Actor actor, String fileDigest, List<PastRequest> rows) {
        Map<String, Known> known = past.known(rows);
        Work work = new Work(actor);
        int unchanged = 0;
        List<Flaw> refused = new ArrayList<>();
        int taken = 0;
        for (PastRequest row : rows) {
            Known there = known.get(row.key());
            switch (fate(row, there)) {
                case TAKEN -> {
                    work.take(row);
                    taken++;
                }
                case CHANGED -> work.change(row.keeping(there.past()), there);
                case UNCHANGED -> unchanged++;
                case REFUSED -> refused.add(refusal(row, there));
            }
        }
        work.finish(fileDigest);
        return new Written(taken, work.done.size() - taken, unchanged, refused);
    }

    private enum Fate { TAKEN, CHANGED, UNCHANGED, REFUSED }

    private static Fate fate(PastRequest row, @org.jspecify.annotations.Nullable Known known) {
        if (known == null) {
            return Fate.TAKEN;
        }
        if (known.past() != null && row.keeping(known.past()).same(known.past())) {
            return Fate.UNCHANGED;
        }
        return known.workedOn() ? Fate.REFUSED : Fate.CHANGED;
    }

    private static Flaw refusal(PastRequest row, Known known) {
        return new Flaw(row.line(), "request_no", known.past() == null ? "“" + row.number() + "”是本系统登记的申请，不能用导入的内容覆盖。"
                : "“" + row.number() + "”导入后已在本系统办理，不能用导入的内容覆盖。");
    }

    /** One transaction's work: gathered row by row, written at the end, many rows at once. */
    private final class Work {

        private final Actor actor;
        private final long now = clock.millis();
        private final Map<RequestCase, PastRequest> done = new LinkedHashMap<>();
        private final List<RequestCase> newCases = new ArrayList<>();
        private final List<FactTable.Fresh> newFacts = new ArrayList<>();
        private final Map<Long, Applicant> applicants = new LinkedHashMap<>();
        private final Map<Long, Party> parties = new LinkedHashMap<>();
        private final Map<RequestCase, List<CaseFact>> happenedTo = new LinkedHashMap<>();

        Work(Actor actor) {
            this.actor = actor;
        }

        void take(PastRequest row) {
            RequestCase request = row.asCase(ids.next(), submittedAt(row));
            newCases.add(request);
            applicants.put(request.id(), new Applicant(ids.next(), 1, row.kind(), NAMELESS, "", "", "", "", "", ""));
            List<CaseFact> happened = row.facts(row.paused() ? party(request) : 0);
            happened.forEach(fact -> newFacts.add(new FactTable.Fresh(ids.next(), request.id(), fact)));
            done(request, row, happened);
        }

        private long submittedAt(PastRequest row) {
            return row.receivedOn().atStartOfDay(clock.getZone()).toInstant().toEpochMilli();
        }

        private long party(RequestCase request) {
            Party party = new Party(ids.next(), PartyKind.THIRD_PARTY, "", "历史数据", "", "", "", "原系统记载的征求意见期间，未载明向谁征求。");
            parties.put(request.id(), party);
            return party.id();
        }

        private void done(RequestCase request, PastRequest row, List<CaseFact> happened) {
            done.put(request, row);
            happenedTo.put(request, happened);
        }

        /** A pure function of each row, and a quarter of the work: on all processors. */
        private List<ClockTable.Kept> kept() {
            LocalDate today = LocalDate.now(clock);
            WorkCalendar calendar = almanac.calendar();
            return done.entrySet().parallelStream().map(entry -> {
                LocalDate closed = entry.getValue().closedOn();
                return new ClockTable.Kept(entry.getKey(), entry.getValue().clocks(happenedTo.get(entry.getKey()), calendar, today), closed == null ? today : closed,
                        entry.getValue().certain(), entry.getKey().conclusion());
            }).toList();
        }

        /** Facts the older system no longer tells are taken back, those it tells now are added. */
        void change(PastRequest row, Known known) {
            RequestCase next = known.request().toldAgain(row.asCase(known.request().id(), submittedAt(row))).next();
            requests.rewrite(next);
            people.rewriteKind(next.id(), row.kind());
            List<FactRow> before = facts.of(next.id()).stream().filter(FactRow::holds).toList();
            List<CaseFact> happened = row.facts(row.paused() ? people.parties(next.id()).stream().findFirst().map(Party::id).orElseGet(() -> party(next)) : 0);
            before.stream().filter(fact -> !happened.contains(fact.fact())).forEach(fact -> facts.takeBack(next.id(), fact.id(), "再次导入，内容不同", now));
            List<CaseFact> there = before.stream().map(FactRow::fact).toList();
            happened.stream().filter(fact -> !there.contains(fact)).forEach(fact -> newFacts.add(new FactTable.Fresh(ids.next(), next.id(), fact)));
            done(next, row, happened);
        }

        void finish(String fileDigest) {
            if (done.isEmpty()) {
                return;
            }
            requests.insertAll(newCases);
            people.insertApplicants(applicants);
            people.insertParties(parties);
            facts.insertAll(newFacts, actor, now);
            past.write(done);
            clocks.write(kept(), ClockEdition.of(almanac));
            List<Touched> touched = book.touched(List.copyOf(done.keySet()));
            List<Act> acts = new ArrayList<>();
            for (int from = 0; from < touched.size(); from += AN_ACT) {
                List<Touched> some = touched.subList(from, Math.min(from + AN_ACT, touched.size()));
                acts.add(new Act(RequestAct.IMPORTED, actor, actor.agency(), Map.of("fileDigest", fileDigest, "requests", some.size()), some));
            }
            ledger.recordAll(acts);
        }
    }
}
