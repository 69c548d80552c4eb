package mingbai.desk;

import java.util.List;
import java.util.Set;
import mingbai.index.Hits;
import mingbai.publication.EditionState;
import mingbai.request.reading.RequestRow;
import mingbai.web.Paging;

/**
 * What the desk's search found: papers in hand of the caller's agencies, or documents that are public.
 *
 * @param inHand  whether the hits shown are papers in hand
 * @param handled how many papers in hand there are; @param published how many public documents
 * @param own     codes of the caller's agencies
 * @param requests for disclosure that the words lead to, a few
 */
public record SearchPage(String words, boolean inHand, String handled, String published, Hits hits, Paging paging, Set<String> own, String handAddress,
        String publicAddress, List<RequestRow> requests) {

    public String address(Hits.Hit hit) {
        var extra = hit.entry().extra();
        if (inHand) {
            return "/desk/edition/" + extra.getOrDefault("edition", "0");
        }
        return own.contains(hit.entry().agency()) ? "/desk/document/" + extra.getOrDefault("document", "0")
                : "/doc/" + extra.getOrDefault("org", "") + "/" + extra.getOrDefault("no", "");
    }

    public String state(Hits.Hit hit) {
        String state = hit.entry().extra().getOrDefault("state", "");
        return state.isEmpty() ? "已公开" : EditionState.valueOf(state).label();
    }

    public List<String> notes() {
        return hits.notes().stream().map(Hits.Note::text).toList();
    }
}
