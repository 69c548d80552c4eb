package mingbai.inquiry.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mingbai.inquiry.InquiryCategories;
import mingbai.inquiry.InquiryChannel;
import mingbai.inquiry.InquiryKind;
import mingbai.inquiry.InquiryStage;
import mingbai.inquiry.reading.InquiryFilter;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the address of a list of inquiries; anything that means nothing is as good as empty.
 *
 * @param stage code of a stage, {@code open} for all that wait for an answer, {@code all}
 * @param mine  {@code 1}: where the caller handles; @param overdue {@code 1}: open and past its day
 */
public record InboxQuestion(String stage, String kind, String channel, String category, String agency, String words, String from, String to, String mine, String overdue) {

    static final String OPEN = "open";
    static final String ALL = "all";
    private static final int LONGEST = 100;

    public InboxQuestion {
        stage = cut(stage).equals(ALL) ? ALL : InquiryStage.ofCode(cut(stage)).map(InquiryStage::code).orElse(OPEN);
        kind = InquiryKind.ofCode(cut(kind)).map(InquiryKind::code).orElse("");
        channel = InquiryChannel.ofCode(cut(channel)).map(InquiryChannel::code).orElse("");
        category = InquiryCategories.all().containsKey(cut(category)) || InquiryFilter.UNSORTED.equals(cut(category)) ? cut(category) : "";
        agency = cut(agency);
        words = cut(words);
        from = day(from) == null ? "" : cut(from);
        to = day(to) == null ? "" : cut(to);
        mine = "1".equals(mine) ? "1" : "";
        overdue = "1".equals(overdue) ? "1" : "";
    }

    /** A part that the address leaves out arrives as null. */
    private static String cut(@Nullable String text) {
        String stripped = text == null ? "" : text.strip().replace("\0", "");
        return stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            LocalDate day = LocalDate.parse(cut(text));
            return day.getYear() < 2008 || day.getYear() > 2099 ? null : day;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    InquiryFilter filter(Collection<String> agencies, long account) {
        List<String> asked = agency.isEmpty() ? List.copyOf(agencies) : agencies.contains(agency) ? List.of(agency) : List.of();
        return new InquiryFilter(asked, stages(), InquiryKind.ofCode(kind).orElse(null), InquiryChannel.ofCode(channel).orElse(null), category, mine.isEmpty() ? null : account, words,
                day(from), day(to), !overdue.isEmpty());
    }

    private Set<InquiryStage> stages() {
        return switch (stage) {
            case ALL -> Set.of();
            case OPEN -> Set.of(InquiryStage.RECEIVED, InquiryStage.IN_HAND, InquiryStage.MERGED);
            default -> Set.of(InquiryStage.ofCode(stage).orElseThrow());
        };
    }

    InboxQuestion in(String other) {
        return new InboxQuestion(other, kind, channel, category, agency, words, from, to, mine, overdue);
    }

    public boolean narrowed() {
        return !new InboxQuestion(stage, "", "", "", "", "", "", "", "", "").equals(this);
    }

    /** {@code stage=open&agency=A001}, without what is empty. */
    public String query() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("stage", stage);
        parts.put("kind", kind);
        parts.put("channel", channel);
        parts.put("category", category);
        parts.put("agency", agency);
        parts.put("words", words);
        parts.put("from", from);
        parts.put("to", to);
        parts.put("mine", mine);
        parts.put("overdue", overdue);
        return parts.entrySet().stream().filter(part -> !part.getValue().isEmpty()).map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    public String address() {
        return "/desk/inquiry?" + query();
    }
}
