package mingbai.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import mingbai.agency.reading.AgencyReading;
import mingbai.index.FullTextIndex;
import mingbai.index.Hits;
import mingbai.index.Query;
import mingbai.request.reading.RequestReading;
import mingbai.review.reading.ReviewQueue;
import mingbai.web.Caller;
import mingbai.web.MayCall;
import mingbai.web.Paging;
import mingbai.web.Role;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /desk/search}: papers and requests in hand of the caller's agencies, and beside them what is public. The index of papers in hand itself keeps
 * back what the caller holds no key for.
 */
@Controller
class DeskSearchPages {

    private static final int PAGE = 20;

    private static final int REQUESTS = 10;

    private final FullTextIndex desk;
    private final FullTextIndex open;
    private final RequestReading requests;
    private final AgencyReading agencies;

    DeskSearchPages(@Qualifier("deskIndex") FullTextIndex desk, @Qualifier("publicIndex") FullTextIndex open, RequestReading requests, AgencyReading agencies) {
        this.desk = desk;
        this.open = open;
        this.requests = requests;
        this.agencies = agencies;
    }

    @GetMapping("/desk/search")
    @MayCall(signedIn = true)
    String search(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String in, @RequestParam(defaultValue = "1") int page,
            HttpServletRequest request, Model model) {
        Caller caller = Objects.requireNonNull(Caller.of(request));
        String words = q.strip().length() > 200 ? q.strip().substring(0, 200) : q.strip();
        int asked = Math.clamp(page, 1, Paging.LAST_REACHABLE);
        Query query = Query.of(words).page((asked - 1) * PAGE, PAGE);
        Hits handled = desk.search(query.withKeys(keys(caller)));
        Hits published = open.search(query);
        boolean inHand = in.equals("hand") || !in.equals("public") && handled.total() > 0;
        Hits shown = inHand ? handled : published;
        String address = "/desk/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&in=";
        model.addAttribute("page", new SearchPage(words, inHand, handled.totalText(), published.totalText(), shown,
                Paging.of(asked, PAGE, shown.total(), address + (inHand ? "hand" : "public")), agencies(caller), address + "hand", address + "public",
                requests.search(handled(caller), words, REQUESTS)));
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

    /** Whose requests the caller may see. */
    private Set<String> handled(Caller caller) {
        Set<String> codes = new LinkedHashSet<>(caller.agenciesFor(Role.DRAFTER));
        for (Role role : List.of(Role.OFFICE, Role.LEADER, Role.INSPECTOR)) {
            caller.agenciesFor(role).forEach(code -> agencies.within(code).forEach(agency -> codes.add(agency.code())));
        }
        codes.remove("");
        return codes;
    }

    private static Set<String> agencies(Caller caller) {
        Set<String> codes = new LinkedHashSet<>();
        for (Role role : ReviewQueue.REVIEWING) {
            codes.addAll(caller.agenciesFor(role));
        }
        codes.addAll(caller.agenciesFor(Role.DRAFTER));
        codes.addAll(caller.agenciesFor(Role.PUBLISHER));
        codes.addAll(caller.agenciesFor(Role.OFFICE));
        codes.addAll(caller.agenciesFor(Role.LEADER));
        return codes;
    }
}
