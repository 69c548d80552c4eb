package mingbai.channel.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;
import static mingbai.web.Role.PUBLISHER;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import mingbai.agency.reading.AgencyReading;
import mingbai.channel.Bulletin;
import mingbai.channel.IssueBulletin;
import mingbai.channel.reading.BulletinReading;
import mingbai.channel.web.BulletinViews.Page;
import mingbai.ledger.Actor;
import mingbai.publication.reading.PublicFilter;
import mingbai.publication.reading.PublicListReading;
import mingbai.publication.reading.PublicRow;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.Paging;
import mingbai.web.Place;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/bulletins}: issuing a bulletin by ticking published documents. */
@Controller
class BulletinDeskPages {

    private static final int SIZE = 30;
    private static final int NEWEST = 40;
    private static final List<Role> ACTING = List.of(PUBLISHER, OFFICE);
    private static final List<Role> SEEING = List.of(PUBLISHER, OFFICE, DRAFTER, LEADER);

    private final BulletinReading bulletins;
    private final PublicListReading lists;
    private final AgencyReading agencies;
    private final IssueBulletin issue;
    private final Scope scope;

    BulletinDeskPages(BulletinReading bulletins, PublicListReading lists, AgencyReading agencies, IssueBulletin issue, Scope scope) {
        this.bulletins = bulletins;
        this.lists = lists;
        this.agencies = agencies;
        this.issue = issue;
        this.scope = scope;
    }

    @Bean
    static Place bulletinsPlace() {
        return new Place("bulletins", "简报", "/desk/bulletins", 330, Set.copyOf(SEEING));
    }

    @GetMapping("/desk/bulletins")
    @MayCall({PUBLISHER, OFFICE, DRAFTER, LEADER})
    String list(@RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "") String done,
            HttpServletRequest request, Model model) {
        return show(agency, page, "", List.of(), "", List.of(), done.isEmpty() ? "" : "简报已经编印，公开页面可以查看。", request, model);
    }

    @PostMapping("/desk/bulletins")
    @MayCall({PUBLISHER, OFFICE})
    String issue(@RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "") String series,
            @RequestParam(required = false) @Nullable List<String> documents, @RequestParam(defaultValue = "") String more, Actor actor, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        List<String> ticked = documents == null ? List.of() : documents;
        try {
            Caller caller = Caller.of(request);
            if (caller == null || ACTING.stream().noneMatch(role -> caller.holds(role, agency))) {
                throw new Refused("agency", "请选择由您负责的机关");
            }
            List<String> all = new ArrayList<>(ticked);
            all.addAll(Arrays.asList(more.split("\\s+")));
            issue.run(actor, agency, series, all);
            return "redirect:/desk/bulletins?done=1&agency=" + agency;
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(agency, 1, series, ticked, more, refused.issues(), "", request, model);
        }
    }

    private String show(String asked, int page, String series, List<String> ticked, String typed, List<Issue> issues, String notice, HttpServletRequest request, Model model) {
        Set<String> seen = scope.of(request, SEEING);
        Set<String> acting = scope.of(request, ACTING);
        String agency = acting.contains(asked) ? asked : acting.isEmpty() ? "" : acting.iterator().next();
        Paging paging = Paging.of(page, SIZE, bulletins.count(seen), "/desk/bulletins");
        List<PublicRow> newest = agency.isEmpty() ? List.of()
                : lists.list(new PublicFilter(agencies.subtree(agency), null, null, null, null), NEWEST, 0);
        model.addAttribute("page", new Page(bulletins.of(seen, SIZE, paging.offset()), agencies.namesOf(seen), paging, scope.choices(acting), agency,
                Bulletin.SERIES.stream().map(name -> Choice.of(name, name)).toList(), series, newest, ticked, typed, issues, notice));
        return "channel/desk-bulletins";
    }
}
