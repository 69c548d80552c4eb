package mingbai.participation.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.participation.ActivityContent;
import org.jspecify.annotations.Nullable;

/**
 * What the announcement of a hearing or meeting says besides what every activity says: its part of the reviewed content. Applications are taken from {@code opensOn} to
 * {@code closesOn}, whole days.
 *
 * @param groups      none where people are invited
 * @param publicValue what will be joined to the secret when lots are drawn, in words, such as 某日某彩票的开奖号码; "" for none
 * @param commitment  fingerprint of the secret, "" while there is none
 */
public record Meeting(@Nullable LocalDate opensOn, @Nullable LocalDate closesOn, @Nullable Instant startsAt, String place, List<SeatGroup> groups, String publicValue, String commitment) {

    public Meeting {
        groups = List.copyOf(groups);
    }

    public static Meeting of(ActivityContent content) {
        Map<String, ?> part = content.part();
        List<SeatGroup> groups = part.get("groups") instanceof List<?> list && !list.isEmpty()
                ? SeatGroup.of(String.join("\n", list.stream().map(String::valueOf).toList())) : List.of();
        return new Meeting(content.opensOn(), content.closesOn(), content.startsAt(), content.place(), groups, text(part, "publicValue"), text(part, "commitment"));
    }

    private static String text(Map<String, ?> part, String key) {
        return part.get(key) instanceof String text ? text : "";
    }

    static Map<String, ?> part(List<SeatGroup> groups, String publicValue, String commitment) {
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("groups", groups.isEmpty() ? List.of() : List.of(SeatGroup.lines(groups).split("\n")));
        part.put("publicValue", publicValue);
        part.put("commitment", commitment);
        return part;
    }

    /** Whether anybody may apply on this day. */
    public boolean takes(LocalDate today) {
        return !groups.isEmpty() && opensOn != null && closesOn != null && !today.isBefore(opensOn) && !today.isAfter(closesOn);
    }

    /** Whether the days of application are over. */
    public boolean isPast(LocalDate today) {
        return closesOn != null && today.isAfter(closesOn);
    }

    public @Nullable LocalDate heldOn(ZoneId zone) {
        return startsAt == null ? null : LocalDate.ofInstant(startsAt, zone);
    }

    public String groupName(String code) {
        return groups.stream().filter(group -> group.code().equals(code)).map(SeatGroup::name).findFirst().orElse(code);
    }

    /** Whether seats and lots are those of the other announcement. */
    boolean drawsLike(Meeting other) {
        return groups.equals(other.groups) && publicValue.equals(other.publicValue) && commitment.equals(other.commitment);
    }

    boolean observes(String code) {
        return groups.stream().anyMatch(group -> group.code().equals(code) && group.observer());
    }
}
