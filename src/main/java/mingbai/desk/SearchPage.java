package mingbai.desk;

import java.util.List;
import mingbai.index.Hits;
import mingbai.publication.EditionState;
import mingbai.web.Paging;

/** What the desk's search found among the papers of the caller's agencies. */
public record SearchPage(String words, Hits hits, Paging paging) {

    public String address(Hits.Hit hit) {
        return "/desk/edition/" + hit.entry().extra().getOrDefault("edition", "0");
    }

    public String state(Hits.Hit hit) {
        String state = hit.entry().extra().getOrDefault("state", "");
        return state.isEmpty() ? "" : EditionState.valueOf(state).label();
    }

    public List<String> notes() {
        return hits.notes().stream().map(Hits.Note::text).toList();
    }
}
