package mingbai.request.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mingbai.law.ApplicantKind;
import mingbai.law.Outcome;
import mingbai.request.Channel;
import mingbai.request.Phase;
import mingbai.request.reading.RequestFilter;
import mingbai.request.reading.Risk;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the address of a list of requests; anything that means nothing is as good as empty.
 *
 * @param agency one agency alone; @param below an agency with all below it
 * @param phase  a phase, or {@code open} for all that are not closed
 * @param mine   {@code 1}: where the caller drafts
 * @param risk   see {@link Risk}; only what is possible together with the phase
 * @param within due within so many working days
 */
public record RequestQuestion(String agency, String below, String phase, String channel, String kind, String outcome, String from, String to, String words,
        String mine, String risk, String within) {

    static final String OPEN = "open";
    private static final String CLOSED = Phase.CLOSED.code();
    private static final String LATE = Risk.ENDED_LATE.code();
    private static final int LONGEST = 100;
    private static final LocalDate EARLIEST = LocalDate.of(2008, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    public RequestQuestion {
        agency = cut(agency);
        below = cut(below);
        phase = Phase.ofCode(cut(phase)).map(Phase::code).orElse(OPEN);
        channel = Channel.ofCode(cut(channel)).map(Channel::code).orElse("");
        kind = ApplicantKind.ofCode(cut(kind)).map(ApplicantKind::code).orElse("");
        outcome = Outcome.ofKey(cut(outcome)).map(Outcome::key).orElse("");
        from = day(from) == null ? "" : cut(from);
        to = day(to) == null ? "" : cut(to);
        words = cut(words);
        mine = "1".equals(mine) ? "1" : "";
        risk = Risk.ofCode(cut(risk)).map(Risk::code).orElse("");
        within = cut(within).matches("[1-9]\\d?") ? cut(within) : "";
        phase = risk.equals(LATE) ? CLOSED : phase;
        risk = phase.equals(CLOSED) && !risk.equals(LATE) ? "" : risk;
        within = phase.equals(CLOSED) ? "" : within;
        outcome = phase.equals(CLOSED) ? outcome : "";
    }

    /** A part that the address leaves out arrives as null. */
    private static String cut(@Nullable String text) {
        String stripped = text == null ? "" : text.strip().replace("\0", "");
        return stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            LocalDate day = LocalDate.parse(cut(text));
            return day.isBefore(EARLIEST) || day.isAfter(LATEST) ? null : day;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    RequestFilter filter(Set<String> agencies, long account) {
        return new RequestFilter(agencies, phases(), Channel.ofCode(channel).orElse(null), ApplicantKind.ofCode(kind).orElse(null), Outcome.ofKey(outcome).orElse(null),
                day(from), day(to), words, mine.isEmpty() ? null : account, Risk.ofCode(risk).orElse(null), within.isEmpty() ? null : Integer.valueOf(within));
    }

    private Set<Phase> phases() {
        return phase.equals(OPEN) ? EnumSet.complementOf(EnumSet.of(Phase.CLOSED)) : EnumSet.of(Phase.ofCode(phase).orElseThrow());
    }

    /** Another tab; what only closed requests can be is not asked of open ones. */
    RequestQuestion in(String other) {
        return new RequestQuestion(agency, below, other, channel, kind, outcome, from, to, words, mine, risk.equals(LATE) && !other.equals(CLOSED) ? "" : risk, within);
    }

    public boolean narrowed() {
        return !new RequestQuestion("", "", phase, "", "", "", "", "", "", "", "", "").equals(this);
    }

    /** {@code phase=open&agency=A001}, without what is empty. */
    public String query() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("phase", phase);
        parts.put("agency", agency);
        parts.put("below", below);
        parts.put("channel", channel);
        parts.put("kind", kind);
        parts.put("outcome", outcome);
        parts.put("from", from);
        parts.put("to", to);
        parts.put("words", words);
        parts.put("mine", mine);
        parts.put("risk", risk);
        parts.put("within", within);
        return parts.entrySet().stream().filter(part -> !part.getValue().isEmpty())
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    public String address() {
        return "/desk/requests?" + query();
    }
}
