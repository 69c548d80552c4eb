package mingbai.inspection.web;

import java.util.List;
import mingbai.inspection.rectify.FindingBulletin;
import mingbai.web.Choice;
import mingbai.web.Issue;
import org.jspecify.annotations.Nullable;

/** A bulletin with the form it is asked by. @param bulletin null while none can be made @param publishes whether the caller may hand it over to publication */
public record FindingBulletinPage(List<Choice> agencies, String agency, String from, String to, @Nullable FindingBulletin bulletin, boolean publishes, List<Issue> issues) {

    /** The ledger narrowed to the same days. @param unit code, "" for all @param rule key, "" for all */
    public String records(String unit, String rule) {
        return "/desk/inspection?state=all&agency=" + unit + "&rule=" + rule + "&from=" + from + "&to=" + to;
    }

    public String query() {
        return "agency=" + agency + "&from=" + from + "&to=" + to;
    }
}
