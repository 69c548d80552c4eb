package mingbai.participation.interview;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import mingbai.participation.ActivityContent;
import mingbai.web.Times;

/** Interviews for tests. */
public final class Interviewing {

    private Interviewing() {}

    /** On water fees, at 14:00 of the day, for an hour. */
    public static ActivityContent water(LocalDate day, long... moderators) {
        LocalDateTime starts = day.atTime(14, 0);
        ActivityContent content = ActivityContent.of("农村供水怎么改").saying("农村供水怎么改", "围绕农村供水改造与网友交流。").at(starts.atZone(Times.ZONE).toInstant(),
                starts.plusHours(1).atZone(Times.ZONE).toInstant(), "");
        Interview interview = new Interview(false, content.startsAt(), content.endsAt(), List.of(new Guest("示例甲", "县水务局副局长")), "主持人",
                java.util.Arrays.stream(moderators).boxed().toList(), day.plusDays(7));
        return content.withPart(interview.part());
    }
}
