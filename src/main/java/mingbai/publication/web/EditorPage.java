package mingbai.publication.web;

import java.util.List;
import mingbai.publication.OpenFindings;
import mingbai.publication.reading.DeskEdition;
import mingbai.screening.text.Doubt;
import mingbai.web.Choice;
import mingbai.web.Issue;

/**
 * An edition on the desk: in the editor while it is a draft of somebody who may write it, else as it will look.
 *
 * @param doubts what cannot be right in the text as it was last saved: advice, never a stop
 * @param stale whether what is shown was typed on an older version than the one that is kept now
 */
public record EditorPage(DeskEdition edition, String agencyName, EditionForm form, List<Issue> issues, String notice, List<OpenFindings.Line> findings,
        List<Doubt> doubts, List<HistoryLine> history, Rights rights, boolean stale, List<String> jointWaiting, List<Choice> matters, String matterName,
        List<mingbai.publication.EditionOrigin.Origin> origins) {

    /** What this person may do with the edition as it stands. */
    public record Rights(boolean edit, boolean takeBack, boolean discard, boolean publish) {}

    /** @param what in few words; @param note an opinion, or empty */
    public record HistoryLine(String at, String who, String what, String note) {}

    public String stateLabel() {
        return mingbai.publication.EditionState.valueOf(edition.state()).label();
    }

    public mingbai.web.Tone stateTone() {
        return Wording.tone(edition.state());
    }

    public String kindLabel() {
        return mingbai.publication.EditionKind.valueOf(edition.kind()).label();
    }

    public String classLabel() {
        return mingbai.law.DisclosureClass.ofCode(edition.disclosureClass()).map(mingbai.law.DisclosureClass::label).orElse("");
    }

    public String groundLabel() {
        return edition.ground() == null ? "" : mingbai.law.Ground.valueOf(edition.ground()).label();
    }

    /** Where the field's value came from, when the program filled it in and nobody confirmed it yet. */
    public String guess(String field) {
        return edition.guessed().contains(field) && !form.confirmed().contains(field) ? "系统识别，请核对" : "";
    }

    public String guessLabel(String field) {
        return mingbai.publication.Fields.label(field);
    }

    /** The body as it will look; cleaned when it was saved. */
    public String bodyHtml() {
        return form.bodyHtmlOf();
    }

    public String address() {
        return "/desk/edition/" + edition.id();
    }

    public List<OpenFindings.Line> unanswered() {
        return findings.stream().filter(line -> line.acceptance() == null).toList();
    }
}
