package mingbai.inquiry;

import java.time.LocalDate;

/** Something that happened to an inquiry on a day. Facts are recorded as they become known and may be taken back; what is due is computed from them ({@link InquiryClock}). */
public sealed interface InquiryFact {

    LocalDate day();

    /** It came in: day 0 of its terms. */
    record Received(LocalDate day) implements InquiryFact {}

    /** An agency said that it will answer. */
    record Accepted(LocalDate day) implements InquiryFact {}

    /** To a section or a person of the agency; the asker is not told who. @param to in words, "" for nobody @param note to the handler, or "" */
    record Assigned(LocalDate day, String to, String note) implements InquiryFact {}

    /** To another agency; the terms run on, whose desk it lies on is not the asker's concern. */
    record PassedOn(LocalDate day, String from, String to, String reason) implements InquiryFact {}

    /** Consented to by another person and told to the asker. @param workingDays counted from receipt in all */
    record Extended(LocalDate day, int workingDays, String reason) implements InquiryFact {}

    /** The answer can be read by the asker, or an end without one was told. */
    record Answered(LocalDate day) implements InquiryFact {}

    /** The asker was not content: the terms run afresh. */
    record Reopened(LocalDate day, String reason) implements InquiryFact {}

    /** @param by name of the office */
    record Urged(LocalDate day, String by, String reason) implements InquiryFact {}
}
