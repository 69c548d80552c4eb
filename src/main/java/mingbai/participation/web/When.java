package mingbai.participation.web;

import mingbai.participation.ActivityContent;
import mingbai.web.Times;

/** The days and hours of an activity in words. */
final class When {

    private When() {}

    static String of(ActivityContent content) {
        StringBuilder when = new StringBuilder();
        if (content.opensOn() != null || content.closesOn() != null) {
            when.append(content.opensOn() == null ? "公布之日" : content.opensOn()).append("至").append(content.closesOn() == null ? "另行通知" : content.closesOn());
        }
        if (content.startsAt() != null) {
            when.append(when.isEmpty() ? "" : "，").append(Times.minute(content.startsAt())).append("举行");
            if (content.endsAt() != null) {
                when.append("，预计").append(Times.minute(content.endsAt())).append("结束");
            }
        }
        return when.toString();
    }
}
