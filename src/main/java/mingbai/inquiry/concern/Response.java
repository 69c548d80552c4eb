package mingbai.inquiry.concern;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mingbai.ledger.Touched;
import org.jspecify.annotations.Nullable;

/**
 * How the public was answered. What the public reads of it are documents alone: the paper, and of a press conference the announcement before it.
 *
 * @param signal   what it answers, null when it rests on none
 * @param occasion of a press conference the place, of an answer to media the medium; "" else
 * @param at       of a press conference the hour it is held, of an answer to media when it was given; null else
 * @param heldAt   when the press conference was held, null while it was not
 * @param notice   the announcement; null of everything but a press conference
 * @param paper    the text that is published; null while there is none
 * @param questions asked at a press conference
 */
public record Response(long id, String agency, @Nullable Long signal, ResponseKind kind, String title, String occasion, @Nullable Long at, @Nullable Long heldAt,
        @Nullable Paper notice, @Nullable Paper paper, int questions, long version) {

    public static final String KIND = "concernresponse";

    /** @param edition the draft it began as @param document and @param at once it became public */
    public record Paper(long edition, @Nullable Long document, @Nullable Long at) {

        Paper published(long document, long at) {
            return new Paper(edition, document, at);
        }

        Paper first(long document, long at) {
            return this.at == null ? published(document, at) : this;
        }
    }

    public String deskAddress() {
        return "/desk/concern/response/" + id;
    }

    /** When the public first heard by it: a press conference when it is held, everything else when its paper is public. An announcement is no answer. */
    @Nullable Long answeredAt() {
        return Stream.of(heldAt, paper == null ? null : paper.at()).filter(java.util.Objects::nonNull).min(Long::compare).orElse(null);
    }

    public String state() {
        if (paper != null && paper.at() != null) {
            return "已公开";
        }
        return switch (kind) {
            case CONFERENCE -> heldAt == null ? "待举行" : paper == null ? "已举行，待整理实录" : "已举行，实录待公开";
            case STATEMENT, REFUTATION, MEDIA -> "待审核公开";
        };
    }

    public boolean isPublic() {
        return paper != null && paper.at() != null;
    }

    public List<Paper> papers() {
        return Stream.of(notice, paper).filter(java.util.Objects::nonNull).toList();
    }

    Response held(long when, long transcript, int asked) {
        return new Response(id, agency, signal, kind, title, occasion, at, when, notice, new Paper(transcript, null, null), asked, version + 1);
    }

    Response published(long edition, long document, long when) {
        Paper told = notice != null && notice.edition() == edition ? notice.first(document, when) : notice;
        Paper text = paper != null && paper.edition() == edition ? paper.first(document, when) : paper;
        return new Response(id, agency, signal, kind, title, occasion, at, heldAt, told, text, questions, version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, canonical());
    }

    Map<String, ?> canonical() {
        Map<String, @Nullable Object> canonical = new LinkedHashMap<>();
        canonical.put("agency", agency);
        canonical.put("signal", signal == null ? null : Long.toString(signal));
        canonical.put("kind", kind.code());
        canonical.put("title", title);
        canonical.put("occasion", occasion);
        canonical.put("at", at);
        canonical.put("heldAt", heldAt);
        canonical.put("notice", canonical(notice));
        canonical.put("paper", canonical(paper));
        canonical.put("questions", questions);
        canonical.put("version", version);
        return canonical;
    }

    private static @Nullable String canonical(@Nullable Paper paper) {
        return paper == null ? null : paper.edition() + " " + paper.document() + " " + paper.at();
    }
}
