package mingbai.participation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mingbai.merkle.Json;
import mingbai.publication.Attachment;
import mingbai.storage.BodyFormat;
import org.jspecify.annotations.Nullable;

/**
 * Everything of an activity that will be public, whole: what reviewers sign and visitors read. What a kind has beside the common fields (passages, questions,
 * guests, seats) is its {@code part}: strings, whole numbers, booleans, lists and maps of these, read and written by its {@link ActivityPart} alone.
 *
 * @param text     what it is about and how one takes part, Markdown
 * @param opensOn  first day on which people may take part
 * @param closesOn last day, whole
 * @param startsAt when it takes place, for what has an hour; null else
 * @param place    where it takes place, "" for nowhere but here
 * @param contact  where one takes part otherwise: address, telephone, e-mail of the office
 * @param notice   index number of the announcement published as a document, "" when this page is the announcement
 * @param files    what belongs to it: the draft, its explanation
 */
public record ActivityContent(String title, String text, @Nullable LocalDate opensOn, @Nullable LocalDate closesOn, @Nullable Instant startsAt, @Nullable Instant endsAt,
        String place, String contact, String notice, List<Attachment> files, Map<String, ?> part) {

    public ActivityContent {
        files = List.copyOf(files);
        part = Collections.unmodifiableMap(new LinkedHashMap<>(part)); // may hold nulls
    }

    public static ActivityContent of(String title) {
        return new ActivityContent(title, "", null, null, null, null, "", "", "", List.of(), Map.of());
    }

    public ActivityContent saying(String newTitle, String newText) {
        return new ActivityContent(newTitle, newText, opensOn, closesOn, startsAt, endsAt, place, contact, notice, files, part);
    }

    public ActivityContent between(@Nullable LocalDate opens, @Nullable LocalDate closes) {
        return new ActivityContent(title, text, opens, closes, startsAt, endsAt, place, contact, notice, files, part);
    }

    public ActivityContent at(@Nullable Instant starts, @Nullable Instant ends, String where) {
        return new ActivityContent(title, text, opensOn, closesOn, starts, ends, where, contact, notice, files, part);
    }

    public ActivityContent reachedBy(String newContact, String newNotice) {
        return new ActivityContent(title, text, opensOn, closesOn, startsAt, endsAt, place, newContact, newNotice, files, part);
    }

    public ActivityContent withFiles(List<Attachment> newFiles) {
        return new ActivityContent(title, text, opensOn, closesOn, startsAt, endsAt, place, contact, notice, newFiles, part);
    }

    public ActivityContent withPart(Map<String, ?> newPart) {
        return new ActivityContent(title, text, opensOn, closesOn, startsAt, endsAt, place, contact, notice, files, newPart);
    }

    /** Clean. */
    public String html() {
        return BodyFormat.MARKDOWN.toHtml(text);
    }

    /** The first moment of its days and hours; null while it has none. */
    public @Nullable Instant begins(ZoneId zone) {
        return Stream.of(opensOn == null ? Instant.MAX : opensOn.atStartOfDay(zone).toInstant(), startsAt == null ? Instant.MAX : startsAt)
                .min(Instant::compareTo).filter(moment -> moment != Instant.MAX).orElse(null);
    }

    /** The moment it is over; null while it has neither a last day nor an hour. */
    public @Nullable Instant ends(ZoneId zone) {
        return Stream.of(closesOn == null ? Instant.MIN : closesOn.plusDays(1).atStartOfDay(zone).toInstant(), startsAt == null ? Instant.MIN : startsAt,
                endsAt == null ? Instant.MIN : endsAt).max(Instant::compareTo).filter(moment -> moment != Instant.MIN).orElse(null);
    }

    /** Canonical state: what the digest is taken of. */
    public Map<String, ?> canonical() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("title", title);
        map.put("text", text);
        map.put("opensOn", opensOn == null ? null : opensOn.toString());
        map.put("closesOn", closesOn == null ? null : closesOn.toString());
        map.put("startsAt", startsAt == null ? null : startsAt.toEpochMilli());
        map.put("endsAt", endsAt == null ? null : endsAt.toEpochMilli());
        map.put("place", place);
        map.put("contact", contact);
        map.put("notice", notice);
        map.put("files", files.stream().map(ActivityContent::state).toList());
        map.put("part", part);
        return map;
    }

    private static Map<String, ?> state(Attachment file) {
        return Map.of("name", file.name(), "hash", file.hash(), "size", file.size(), "mediaType", file.mediaType());
    }

    String json() {
        return Json.canonical(canonical());
    }

    /** Out of {@link #json()}. */
    static ActivityContent of(Map<String, @Nullable Object> map) {
        return new ActivityContent(text(map, "title"), text(map, "text"), day(map, "opensOn"), day(map, "closesOn"), moment(map, "startsAt"), moment(map, "endsAt"),
                text(map, "place"), text(map, "contact"), text(map, "notice"), files(map), part(map));
    }

    private static String text(Map<?, ?> map, String key) {
        return map.get(key) instanceof String text ? text : "";
    }

    private static @Nullable LocalDate day(Map<?, ?> map, String key) {
        return map.get(key) instanceof String day ? LocalDate.parse(day) : null;
    }

    private static @Nullable Instant moment(Map<?, ?> map, String key) {
        return map.get(key) instanceof Long millis ? Instant.ofEpochMilli(millis) : null;
    }

    private static List<Attachment> files(Map<?, ?> map) {
        return map.get("files") instanceof List<?> list ? list.stream().filter(Map.class::isInstance).map(Map.class::cast).map(ActivityContent::file).toList() : List.of();
    }

    private static Attachment file(Map<?, ?> file) {
        return new Attachment(text(file, "name"), text(file, "hash"), file.get("size") instanceof Long size ? size : 0, text(file, "mediaType"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> part(Map<?, ?> map) {
        return map.get("part") instanceof Map<?, ?> part ? (Map<String, ?>) part : Map.of();
    }
}
