package mingbai.request;

import java.time.LocalDate;

/**
 * Something that happened to a request on a day. Facts are recorded in whatever order they become known and may be taken back; all that is due is
 * computed from them ({@link ReplyClock}).
 */
public sealed interface CaseFact {

    LocalDate day();

    record Submitted(LocalDate day) implements CaseFact {}

    /** Art. 31, as the {@link Channel} has it: day 0 of the reply. */
    record Received(LocalDate day) implements CaseFact {}

    /** Art. 30: told once what to correct. @param until end of the period given for it */
    record CorrectionAsked(LocalDate day, LocalDate until) implements CaseFact {}

    /** Art. 30: the corrected request came in; the reply runs afresh from here. */
    record Corrected(LocalDate day) implements CaseFact {}

    /** Arts. 32, 34: the letter asking for an opinion was sent. @param party id of the {@link Party} */
    record OpinionAsked(LocalDate day, long party, PartyKind kind) implements CaseFact {}

    /** The letter reached the party: its own term runs from here. */
    record OpinionReceived(LocalDate day, long party) implements CaseFact {}

    record OpinionGiven(LocalDate day, long party, Opinion opinion) implements CaseFact {}

    /** Art. 33(2): consented to by the head of the office and the applicant told, both by that day. */
    record Extended(LocalDate day, int workingDays) implements CaseFact {}

    /** Art. 35: asked to give reasons for an unusual number of requests. @param until end of the period given for it */
    record ReasonsAsked(LocalDate day, LocalDate until) implements CaseFact {}

    record ReasonsGiven(LocalDate day) implements CaseFact {}

    /** Art. 35: reasonable, but not to be done in time; the applicant was told the day. @param until a working day */
    record Delayed(LocalDate day, LocalDate until) implements CaseFact {}

    /** 国办函〔2020〕109号: the notice of a processing fee was sent. */
    record FeeNoticed(LocalDate day) implements CaseFact {}

    /** The notice reached the applicant: the term of payment runs from here. */
    record FeeReceived(LocalDate day) implements CaseFact {}

    record FeePaid(LocalDate day) implements CaseFact {}

    /** The answer was made and served: the day that counts for its delivery. */
    record Answered(LocalDate day) implements CaseFact {}

    /** A reconsideration body or a court orders a new answer. @param until the day it set, or by which the law asks for it */
    record Ordered(LocalDate day, LocalDate until) implements CaseFact {}
}
