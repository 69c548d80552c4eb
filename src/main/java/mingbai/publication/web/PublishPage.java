package mingbai.publication.web;

import java.util.List;
import java.util.Map;
import mingbai.publication.reading.DeskReading;
import mingbai.web.Issue;
import mingbai.web.Paging;

/** What waits to be published or confirmed. @param at what was typed as the time of publication, kept when it was refused */
public record PublishPage(List<DeskReading.DeskRow> rows, List<DeskReading.JointLine> joint, Map<String, String> names, Paging paging, String earliest,
        long refused, String at, List<Issue> issues, String notice, boolean mayPublish) {}
