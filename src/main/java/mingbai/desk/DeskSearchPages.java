package mingbai.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import mingbai.index.FullTextIndex;
import mingbai.index.Hits;
import mingbai.index.Query;
import mingbai.web.Caller;
import mingbai.web.MayCall;
import mingbai.web.Paging;
import mingbai.web.Role;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/search}: papers of the caller's agencies in every state. The index itself keeps the others back. */
@Controller
class DeskSearchPages {

    private static final int PAGE = 20;

    private final FullTextIndex index;

    DeskSearchPages(@Qualifier("deskIndex") FullTextIndex index) {
        this.index = index;
    }

    @GetMapping("/desk/search")
    @MayCall(signedIn = true)
    String search(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, HttpServletRequest request, Model model) {
        Caller caller = Objects.requireNonNull(Caller.of(request));
        String words = q.strip().length() > 200 ? q.strip().substring(0, 200) : q.strip();
        String address = "/desk/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
        int asked = Math.clamp(page, 1, Paging.LAST_REACHABLE);
        Set<String> keys = keys(caller);
        // An entry without keys is anybody's; the desk's search is for those who hold one.
        Hits hits = index.search(Query.of(words).withKeys(keys).page((asked - 1) * PAGE, PAGE));
        model.addAttribute("page", new SearchPage(words, hits, Paging.of(asked, PAGE, hits.total(), address)));
        return "desk/search";
    }

    /** A role for an agency opens its own papers, one that reaches down those of all below. */
    static Set<String> keys(Caller caller) {
        Set<String> keys = new LinkedHashSet<>();
        for (Role role : Role.values()) {
            if (!role.administers()) {
                caller.agenciesFor(role).forEach(code -> keys.add((role.reachesDown() ? "below:" : "agency:") + code));
            }
        }
        return keys;
    }
}
