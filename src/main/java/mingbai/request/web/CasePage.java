package mingbai.request.web;

import java.time.LocalDate;
import java.util.List;
import mingbai.request.Applicant;
import mingbai.request.CasePart;
import mingbai.request.Clocks;
import mingbai.request.Phase;
import mingbai.request.RequestCase;
import mingbai.web.Issue;
import mingbai.web.MonthDrawing;
import mingbai.web.Tone;
import org.jspecify.annotations.Nullable;

/**
 * One request on the desk.
 *
 * @param left    of the reply, or of the confirmation; null when closed
 * @param drawing the months of the reply's term, null while receipt is not confirmed
 * @param next    what can be done now, the first one foremost
 * @param mayHandle whether the caller is the agency's disclosure office
 */
public record CasePage(RequestCase request, String agencyName, String handlerName, Phase phase, Clocks clocks, @Nullable TermLeft left,
        @Nullable MonthDrawing drawing, List<Applicant> applicants, List<Term> terms, List<Happened> record, List<CasePart.Section> sections,
        List<CasePart.Link> next, boolean mayHandle, String notice) {

    /** A term that runs, beside that of the reply. @param whom of a party asked, or "" */
    public record Term(String label, String whom, TermLeft left, boolean delivered, String provision) {}

    /** @param mayTakeBack whether this person may; @param takenBack why it was, or "" */
    public record Happened(long fact, LocalDate day, String text, String recorder, String recordedAt, boolean holds, String takenBack, boolean mayTakeBack) {}

    public String home() {
        return "/desk/request/" + request.id();
    }

    /** In whose words the head of the page says where it stands. */
    public String state() {
        return request.outcome() == null ? phase.label() : request.outcome().label();
    }

    public Tone tone() {
        return phase.tone();
    }

    /** What one act about the request needs: the request in short, and what was typed. */
    public record ActPage(RequestCase request, String agencyName, java.util.Map<String, String> typed, List<Issue> issues) {

        public String home() {
            return "/desk/request/" + request.id();
        }

        public String get(String name) {
            return typed.getOrDefault(name, "");
        }
    }
}
