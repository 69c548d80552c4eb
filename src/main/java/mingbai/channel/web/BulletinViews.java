package mingbai.channel.web;

import java.util.List;
import java.util.Map;
import mingbai.channel.Bulletin;
import mingbai.publication.reading.PublicRow;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.Paging;

/** What the desk's page of bulletins shows. */
public final class BulletinViews {

    private BulletinViews() {}

    /** Bulletins, and the newest documents to make one of. */
    public record Page(List<Bulletin> bulletins, Map<String, String> names, Paging paging, List<Choice> agencies, String agency, List<Choice> series,
            String chosenSeries, List<PublicRow> newest, List<String> ticked, String typed, List<Issue> issues, String notice) {}
}
