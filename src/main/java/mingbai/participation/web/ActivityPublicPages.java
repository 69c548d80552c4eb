package mingbai.participation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import mingbai.agency.reading.AgencyReading;
import mingbai.participation.Activity;
import mingbai.participation.ActivityBook;
import mingbai.participation.ActivityContent;
import mingbai.participation.ActivityKind;
import mingbai.participation.ActivityPart;
import mingbai.participation.ActivityParts;
import mingbai.participation.ActivityRevision;
import mingbai.participation.ActivityState;
import mingbai.participation.RevisionState;
import mingbai.participation.reading.ActivityReading;
import mingbai.participation.reading.ActivityReading.Narrowed;
import mingbai.participation.reading.ActivityRow;
import mingbai.participation.web.ActivityViews.PublicList;
import mingbai.participation.web.ActivityViews.PublicOne;
import mingbai.participation.web.ActivityViews.PublicRow;
import mingbai.participation.web.ActivityViews.RevisionPage;
import mingbai.participation.web.ActivityViews.Tab;
import mingbai.publication.Attachment;
import mingbai.storage.FileStore;
import mingbai.web.Download;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Paging;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /participation} and {@code /participation/{number}}: what the public is asked and how it ended. Not kept by any cache: where an activity stands depends on
 * the moment.
 */
@Controller
class ActivityPublicPages {

    private static final int SIZE = 20;

    private final ActivityBook book;
    private final ActivityParts parts;
    private final ActivityReading reading;
    private final AgencyReading agencies;
    private final FileStore files;

    ActivityPublicPages(ActivityBook book, ActivityParts parts, ActivityReading reading, AgencyReading agencies, FileStore files) {
        this.book = book;
        this.parts = parts;
        this.reading = reading;
        this.agencies = agencies;
        this.files = files;
    }

    static String query(Narrowed narrowed) {
        List<String> query = new ArrayList<>();
        if (narrowed.kind() != null) {
            query.add("kind=" + narrowed.kind().code());
        }
        if (narrowed.state() != null) {
            query.add("state=" + narrowed.state().code());
        }
        return query.isEmpty() ? "" : "?" + String.join("&", query);
    }

    @GetMapping("/participation")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String list(@RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "1") String page,
            HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        Narrowed narrowed = new Narrowed(ActivityKind.ofCode(kind).orElse(null), ActivityState.ofCode(state).filter(ActivityState::isPublic).orElse(null));
        Paging paging = Paging.of(page.matches("\\d{1,4}") ? Integer.parseInt(page) : 1, SIZE, reading.countShown(narrowed), "/participation" + query(narrowed));
        List<ActivityRow> rows = reading.shown(narrowed, SIZE, paging.offset());
        Map<String, String> names = agencies.namesOf(rows.stream().map(ActivityRow::agency).distinct().toList());
        model.addAttribute("page", new PublicList(rows.stream().map(row -> new PublicRow(row, names.getOrDefault(row.agency(), row.agency()))).toList(),
                kinds(narrowed), states(narrowed), paging, narrowed.kind() == null ? "公众参与" : narrowed.kind().label()));
        return "participation/public-list";
    }

    private List<Tab> kinds(Narrowed narrowed) {
        Map<ActivityKind, Long> counts = reading.shownByKind();
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab("全部", "/participation" + query(new Narrowed(null, narrowed.state())), counts.values().stream().mapToLong(Long::longValue).sum(), narrowed.kind() == null));
        parts.kinds().forEach(kind -> tabs.add(new Tab(kind.label(), "/participation" + query(new Narrowed(kind, narrowed.state())), counts.getOrDefault(kind, 0L),
                kind == narrowed.kind())));
        return tabs;
    }

    private static List<Tab> states(Narrowed narrowed) {
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab("不限", "/participation" + query(new Narrowed(narrowed.kind(), null)), -1, narrowed.state() == null));
        Arrays.stream(ActivityState.values()).filter(ActivityState::isPublic).forEach(state -> tabs.add(new Tab(state.label(),
                "/participation" + query(new Narrowed(narrowed.kind(), state)), -1, state == narrowed.state())));
        return tabs;
    }

    @GetMapping("/participation/{number}")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String one(@PathVariable String number, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        Activity activity = book.shown(number).orElseThrow(NotFound::new);
        ActivityState state = book.state(activity);
        ActivityPart part = parts.of(activity.kind());
        boolean gone = state == ActivityState.CANCELLED;
        List<ActivityRevision> earlier = gone ? List.of() : cleared(activity).stream().filter(one -> one.n() < shown(activity).n()).toList();
        model.addAttribute("page", new PublicOne(activity, state, agencies.nameOf(activity.agency()), gone ? "" : activity.content().html(),
                gone ? "" : part.shown(activity, state), gone ? List.of() : part.ways(activity, state), earlier, When.of(activity.content())));
        return "participation/public-one";
    }

    private static ActivityRevision shown(Activity activity) {
        ActivityRevision shown = activity.shown();
        if (shown == null) {
            throw new NotFound();
        }
        return shown;
    }

    private List<ActivityRevision> cleared(Activity activity) {
        return book.revisions(activity.id()).stream().filter(one -> one.state() == RevisionState.CLEARED).toList();
    }

    @GetMapping("/participation/{number}/revision/{n}")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String revision(@PathVariable String number, @PathVariable String n, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        Activity activity = book.shown(number).filter(one -> one.cancelled() == null).orElseThrow(NotFound::new);
        ActivityRevision revision = cleared(activity).stream().filter(one -> Integer.toString(one.n()).equals(n)).findFirst().orElseThrow(NotFound::new);
        ActivityContent content = revision.content();
        model.addAttribute("page", new RevisionPage(activity, revision, content.html(), parts.of(activity.kind()).html(content), revision.n() < shown(activity).n()));
        return "participation/public-revision";
    }

    /** The files of what stands before the public now. */
    @GetMapping("/participation/{number}/file/{n}")
    @MayCall(anyone = true)
    ResponseEntity<Resource> file(@PathVariable String number, @PathVariable String n) {
        Activity activity = book.shown(number).filter(one -> one.cancelled() == null).orElseThrow(NotFound::new);
        List<Attachment> held = activity.content().files();
        if (!n.matches("[1-9]\\d?") || Integer.parseInt(n) > held.size()) {
            throw new NotFound();
        }
        Attachment file = held.get(Integer.parseInt(n) - 1);
        return Download.of(files.open(file.hash(), null), file.name());
    }
}
