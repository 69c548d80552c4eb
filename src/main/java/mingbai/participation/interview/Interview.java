package mingbai.participation.interview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.participation.ActivityContent;
import org.jspecify.annotations.Nullable;

/**
 * What the announcement of an interview (在线访谈) says besides what every activity says: its part of the reviewed content.
 *
 * @param special    专题访谈, counted apart
 * @param startsAt   null while not settled
 * @param endsAt     questions are taken until then, null while not settled
 * @param host       as the live text calls the host
 * @param moderators accounts that may let questions and live text through: named with the announcement and reviewed with it
 * @param answerBy   the day until which questions left over are answered, null while not settled
 */
public record Interview(boolean special, @Nullable Instant startsAt, @Nullable Instant endsAt, List<Guest> guests, String host, List<Long> moderators, @Nullable LocalDate answerBy) {

    public static final String DEFAULT_HOST = "主持人";

    public Interview {
        guests = List.copyOf(guests);
        moderators = List.copyOf(moderators);
    }

    /** Where it stands at a moment, as far as the clock says. */
    public enum Time {
        BEFORE("即将开始"), LIVE("正在进行"), OVER("已经结束");

        private final String label;

        Time(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public static Interview of(ActivityContent content) {
        Map<String, ?> part = content.part();
        String day = text(part, "answerBy");
        return new Interview(Boolean.TRUE.equals(part.get("special")), content.startsAt(), content.endsAt(), texts(part, "guests").isEmpty() ? List.of()
                : Guest.of(String.join("\n", texts(part, "guests"))), text(part, "host").isEmpty() ? DEFAULT_HOST : text(part, "host"),
                texts(part, "moderators").stream().map(Long::valueOf).toList(), day.isEmpty() ? null : LocalDate.parse(day));
    }

    private static String text(Map<String, ?> part, String key) {
        return part.get(key) instanceof String text ? text : "";
    }

    private static List<String> texts(Map<String, ?> part, String key) {
        return part.get(key) instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }

    /** What stands in the content under {@code part}; the hours stand in the common fields. */
    public Map<String, ?> part() {
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("special", special);
        part.put("guests", guests.stream().map(guest -> guest.name() + "|" + guest.post()).toList());
        part.put("host", host);
        part.put("moderators", moderators.stream().map(Object::toString).toList());
        part.put("answerBy", answerBy == null ? "" : answerBy.toString());
        return part;
    }

    public Time at(Instant now) {
        return startsAt == null || now.isBefore(startsAt) ? Time.BEFORE : endsAt == null || now.isBefore(endsAt) ? Time.LIVE : Time.OVER;
    }

    public boolean isModerator(long account) {
        return moderators.contains(account);
    }
}
