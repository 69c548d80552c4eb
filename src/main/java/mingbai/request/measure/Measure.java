package mingbai.request.measure;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.ledger.Actor;
import mingbai.ledger.Touched;
import mingbai.request.CaseFact;
import mingbai.request.PartyKind;
import mingbai.request.RequestCase;
import org.jspecify.annotations.Nullable;

/**
 * One measure on the way to an answer (程序性处理).
 *
 * @param round       of the case in which it was prepared
 * @param party       id of the party it concerns, null when it is for the applicant
 * @param text        what to correct, what is asked about, why it takes longer, what the public interest is
 * @param flaw        why it comes later than the law allows, "" when it does not
 * @param days        working days of an extension, 0 else
 * @param until       last day given to the applicant, or day to which the answer is delayed; null where the law itself says how long
 * @param by          account that prepared it
 * @param consentBy   account that consented, null while nobody did
 * @param toldOn      the day that counts as told, null until then
 * @param answer      what the other side said, "" while nothing
 * @param accepted    whether the reasons given are accepted as reasonable; null where nobody had to judge
 */
public record Measure(long id, long request, int round, MeasureKind kind, @Nullable Long party, String text, String flaw, int days,
        @Nullable LocalDate until, MeasureState state, long by, String byName, @Nullable Long consentBy, String consentName, @Nullable LocalDate toldOn,
        String answer, @Nullable Boolean accepted, long version) {

    public static final String KIND = "request-measure";

    static Measure prepared(long id, RequestCase request, MeasureKind kind, String text, Actor by) {
        return new Measure(id, request.id(), request.round(), kind, null, text, "", 0, null, MeasureState.PREPARED, by.accountId(), by.name(), null, "",
                null, "", null, 1);
    }

    /** Prepared or consented to, and not told yet. */
    public boolean isWaiting() {
        return state == MeasureState.PREPARED || state == MeasureState.CONSENTED;
    }

    Measure about(long theParty) {
        return new Measure(id, request, round, kind, theParty, text, flaw, days, until, state, by, byName, consentBy, consentName, toldOn, answer, accepted,
                version);
    }

    Measure flawed(String why) {
        return new Measure(id, request, round, kind, party, text, why, days, until, state, by, byName, consentBy, consentName, toldOn, answer, accepted,
                version);
    }

    Measure lasting(int workingDays) {
        return new Measure(id, request, round, kind, party, text, flaw, workingDays, until, state, by, byName, consentBy, consentName, toldOn, answer,
                accepted, version);
    }

    Measure until(LocalDate day) {
        return new Measure(id, request, round, kind, party, text, flaw, days, day, state, by, byName, consentBy, consentName, toldOn, answer, accepted,
                version);
    }

    Measure consented(Actor actor) {
        return new Measure(id, request, round, kind, party, text, flaw, days, until, MeasureState.CONSENTED, by, byName, actor.accountId(), actor.name(),
                toldOn, answer, accepted, version);
    }

    Measure dropped(String why) {
        return new Measure(id, request, round, kind, party, text, flaw, days, until, MeasureState.DROPPED, by, byName, consentBy, consentName, toldOn, why,
                accepted, version);
    }

    Measure told(LocalDate on) {
        return new Measure(id, request, round, kind, party, text, flaw, days, until, MeasureState.TOLD, by, byName, consentBy, consentName, on, answer,
                accepted, version);
    }

    Measure answered(String said, @Nullable Boolean reasonable) {
        return new Measure(id, request, round, kind, party, text, flaw, days, until, state, by, byName, consentBy, consentName, toldOn, said, reasonable,
                version);
    }

    Measure next() {
        return new Measure(id, request, round, kind, party, text, flaw, days, until, state, by, byName, consentBy, consentName, toldOn, answer, accepted,
                version + 1);
    }

    /** What telling it makes known to the clock; an override changes no term. @param whose kind of the party of an opinion */
    public Optional<CaseFact> fact(LocalDate day, PartyKind whose) {
        return switch (kind) {
            case CORRECTION -> Optional.of(new CaseFact.CorrectionAsked(day, given(day)));
            case OPINION -> Optional.of(new CaseFact.OpinionAsked(day, party == null ? 0 : party, whose));
            case OVERRIDE -> Optional.empty();
            case EXTENSION -> Optional.of(new CaseFact.Extended(day, days));
            case REASONS -> Optional.of(new CaseFact.ReasonsAsked(day, given(day)));
            case DELAY -> Optional.of(new CaseFact.Delayed(day, given(day)));
        };
    }

    private LocalDate given(LocalDate told) {
        return until == null || until.isBefore(told) ? told : until;
    }

    /** Told, and that it was is not taken back. */
    public boolean holds(List<CaseFact> facts, PartyKind whose) {
        return state == MeasureState.TOLD && toldOn != null && fact(toldOn, whose).map(fact -> facts.stream().anyMatch(held -> same(held, fact))).orElse(true);
    }

    /** The period may have been prolonged since; the day of telling is what tells facts apart. */
    private static boolean same(CaseFact held, CaseFact told) {
        boolean alike = held.getClass() == told.getClass() && held.day().equals(told.day());
        return alike && (!(held instanceof CaseFact.OpinionAsked asked) || told instanceof CaseFact.OpinionAsked other && asked.party() == other.party());
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, canonical());
    }

    Map<String, ?> canonical() {
        Map<String, @Nullable Object> canonical = new LinkedHashMap<>();
        canonical.put("request", Long.toString(request));
        canonical.put("round", round);
        canonical.put("kind", kind.name());
        canonical.put("party", party == null ? null : Long.toString(party));
        canonical.put("text", text);
        canonical.put("flaw", flaw);
        canonical.put("days", days);
        canonical.put("until", until == null ? null : until.toString());
        canonical.put("state", state.name());
        canonical.put("by", Long.toString(by));
        canonical.put("byName", byName);
        canonical.put("consentBy", consentBy == null ? null : Long.toString(consentBy));
        canonical.put("consentName", consentName);
        canonical.put("toldOn", toldOn == null ? null : toldOn.toString());
        canonical.put("answer", answer);
        canonical.put("accepted", accepted);
        canonical.put("version", version);
        return canonical;
    }
}
