package mingbai.inquiry.concern;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.agency.reading.AgencyReading;
import mingbai.law.DisclosureClass;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.ledger.Touched;
import mingbai.publication.Content;
import mingbai.publication.Scrub;
import mingbai.publication.StartDraft;
import mingbai.storage.BodyFormat;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Prepares a response: the text becomes a draft that goes the ordinary way of review; the program sees by the ledger when it is public. A press conference
 * is announced by one document and told by another, its transcript.
 */
@Component
public class Respond {

    static final int TITLE = 100;
    static final int TEXT = 100_000;
    private static final int OCCASION = 100;
    private static final int SUMMARY = 150;
    private static final String THEME = "综合政务";

    private final SignalTable signals;
    private final ResponseTable responses;
    private final StartDraft drafts;
    private final AgencyReading agencies;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    Respond(SignalTable signals, ResponseTable responses, StartDraft drafts, AgencyReading agencies, Ledger ledger, Ids ids, Clock clock) {
        this.signals = signals;
        this.responses = responses;
        this.drafts = drafts;
        this.agencies = agencies;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param signal   null when it rests on none: a press conference, an answer to media
     * @param occasion place of the conference, name of the medium
     * @param at       hour of the conference, or when the medium was answered; null else
     * @param text     Markdown: of a conference its announcement, blank where it was announced elsewhere; else what is said
     */
    public record Prepared(String agency, @Nullable Long signal, @Nullable ResponseKind kind, String title, String occasion, @Nullable Long at, String text) {}

    @Transactional
    public long prepare(Actor actor, Prepared prepared) {
        Refused.ifAny(issues(prepared));
        ResponseKind kind = java.util.Objects.requireNonNull(prepared.kind());
        String title = Scrub.clean(prepared.title()).strip();
        Response.Paper paper = prepared.text().isBlank() ? null : new Response.Paper(drafts.run(actor, prepared.agency(), content(prepared.agency(), title, prepared.text())), null, null);
        boolean conference = kind == ResponseKind.CONFERENCE;
        Response response = new Response(ids.next(), prepared.agency(), prepared.signal(), kind, title, Scrub.clean(prepared.occasion()).strip(),
                conference || kind == ResponseKind.MEDIA ? prepared.at() : null, null, conference ? paper : null, conference ? null : paper, 0, 1);
        responses.insert(response, clock.millis());
        ledger.record(Act.of(ConcernAct.RESPONSE_STARTED, actor, response.agency(), Map.of("kind", kind.code()), response.touched()));
        return response.id();
    }

    /** It was held: the transcript becomes a draft. @param transcript Markdown, each question in a line that begins with 问 */
    @Transactional
    public void held(Actor actor, long id, long version, @Nullable Long at, String transcript) {
        Response seen = responses.find(id).orElseThrow(NotFound::new);
        if (seen.version() != version || seen.kind() != ResponseKind.CONFERENCE || seen.heldAt() != null) {
            throw new Overtaken("这场新闻发布会");
        }
        if (at == null || at > clock.millis() || at < clock.millis() - 366L * 86_400_000) {
            throw new Refused("heldAt", "请填写举行的日期和时间，应在一年以内，不能晚于现在");
        }
        text(transcript);
        long edition = drafts.run(actor, seen.agency(), content(seen.agency(), "（实录）" + seen.title(), transcript));
        Response next = seen.held(at, edition, questions(transcript));
        responses.update(next);
        List<Touched> touched = new ArrayList<>(List.of(next.touched()));
        follow(next).ifPresent(touched::add);
        ledger.record(new Act(ConcernAct.CONFERENCE_HELD, actor, seen.agency(), Map.of("response", Long.toString(id)), touched));
    }

    /** The ledger told that an edition is public. */
    @Transactional
    public void published(long edition, long document, long at) {
        Response seen = responses.ofEdition(edition).orElse(null);
        if (seen == null || seen.papers().stream().anyMatch(paper -> paper.edition() == edition && paper.at() != null)) {
            return;
        }
        Response next = seen.published(edition, document, at);
        responses.update(next);
        List<Touched> touched = new ArrayList<>(List.of(next.touched()));
        follow(next).ifPresent(touched::add);
        ledger.record(new Act(ConcernAct.RESPONSE_PUBLISHED, Actor.PROGRAM, seen.agency(), Map.of("response", Long.toString(seen.id()), "document", Long.toString(document)), touched));
    }

    /** What the signal's clock knows of its answers, when that changed. */
    private java.util.Optional<Touched> follow(Response changed) {
        if (changed.signal() == null) {
            return java.util.Optional.empty();
        }
        Signal signal = signals.find(changed.signal()).orElseThrow();
        List<Response> all = responses.ofSignal(signal.id());
        Long first = all.stream().map(Response::answeredAt).filter(java.util.Objects::nonNull).min(Long::compare).orElse(null);
        Long conference = all.stream().map(Response::heldAt).filter(java.util.Objects::nonNull).min(Long::compare).orElse(null);
        if (java.util.Objects.equals(first, signal.answeredAt()) && java.util.Objects.equals(conference, signal.heldAt())) {
            return java.util.Optional.empty();
        }
        Signal next = signal.answered(first, conference);
        signals.update(next);
        return java.util.Optional.of(next.touched());
    }

    static int questions(String transcript) {
        return (int) transcript.lines().map(line -> line.replaceFirst("^[\\s*#>-]+", "")).filter(line -> line.startsWith("问")).count();
    }

    private Content content(String agency, String title, String text) {
        String clean = Scrub.clean(text).strip();
        String plain = clean.replaceAll("[#*_>`|]", "").replaceAll("\\s+", " ").strip();
        return new Content(title, BodyFormat.MARKDOWN.toHtml(clean), agencies.nameOf(agency), "", LocalDate.now(clock), null, null, THEME, "其他", DisclosureClass.PROACTIVE, null, "", null,
                "社会公众", plain.length() > SUMMARY ? plain.substring(0, plain.offsetByCodePoints(0, Math.min(SUMMARY - 10, plain.codePointCount(0, plain.length())))) + "…" : plain, List.of("回应关切"), "",
                List.of(), List.of(), List.of(), Set.of());
    }

    private List<Issue> issues(Prepared prepared) {
        List<Issue> issues = new ArrayList<>();
        if (prepared.kind() == null) {
            issues.add(Issue.of("kind", "请选择用什么形式回应"));
        }
        if (prepared.title().isBlank() || prepared.title().strip().length() > TITLE) {
            issues.add(Issue.of("title", "请填写标题，最多" + TITLE + "字"));
        }
        boolean timed = prepared.kind() == ResponseKind.CONFERENCE || prepared.kind() == ResponseKind.MEDIA;
        if (prepared.occasion().length() > OCCASION || timed && prepared.occasion().isBlank()) {
            issues.add(Issue.of("occasion", "请填写新闻发布会的地点或者媒体的名称，最多" + OCCASION + "字"));
        }
        Long at = prepared.at();
        if (timed && (at == null || Math.abs(at - clock.millis()) > 366L * 86_400_000 || prepared.kind() == ResponseKind.MEDIA && at > clock.millis())) {
            issues.add(Issue.of("at", "请填写日期和时间：新闻发布会何时举行，或者何时答复了媒体，应在一年以内"));
        }
        if (prepared.signal() == null && (prepared.kind() == ResponseKind.STATEMENT || prepared.kind() == ResponseKind.REFUTATION)) {
            issues.add(Issue.of("kind", "权威发布和辟谣应从线索的页面准备，这样才能看到回应是否及时"));
        }
        Signal signal = prepared.signal() == null ? null : signals.find(prepared.signal()).orElse(null);
        if (prepared.signal() != null && (signal == null || !signal.isOpen() || signal.judgement() == null || !signal.agency().equals(prepared.agency()))) {
            issues.add(Issue.whole("这条线索还没有研判，或者已经结束"));
        }
        if (prepared.text().isBlank() && prepared.kind() != ResponseKind.CONFERENCE || prepared.text().length() > TEXT) {
            issues.add(Issue.of("text", "请填写内容，最多" + TEXT + "字"));
        }
        return issues;
    }

    private static void text(String text) {
        if (text.isBlank() || text.length() > TEXT) {
            throw new Refused("transcript", "请填写实录，最多" + TEXT + "字");
        }
    }
}
