package mingbai.participation.meeting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How long before a hearing its materials must have been delivered to those who take part. Calendar days; the day of delivery is not counted.
 *
 * @param days  at least
 * @param basis the provision, as it is cited
 */
public record HearingTerm(LocalDate from, int days, String basis) {

    /** The last day on which delivery is in time. */
    public LocalDate lastDay(LocalDate heldOn) {
        return heldOn.minusDays(days);
    }

    /** By how many days a delivery was late, 0 when it was not. */
    public long lateBy(LocalDate deliveredOn, LocalDate heldOn) {
        return Math.max(0, ChronoUnit.DAYS.between(lastDay(heldOn), deliveredOn));
    }

    /** What is told to whoever records a late delivery. */
    public String warning(LocalDate deliveredOn, LocalDate heldOn) {
        return basis + "：听证会材料应当于召开" + days + "日前送达听证参加人。会期" + heldOn + "，最迟应在" + lastDay(heldOn) + "送达，晚了" + lateBy(deliveredOn, heldOn)
                + "天。请把听证会改期到" + deliveredOn.plusDays(days) + "或者以后，修改公告重新送审；确实不能改期的，写明理由，理由会写进听证报告";
    }
}
