package mingbai.participation.meeting;

import java.util.List;
import java.util.stream.Collectors;
import mingbai.participation.Activity;
import mingbai.web.Times;
import org.springframework.web.util.HtmlUtils;

/** The text of the report of a meeting, from its records: clean HTML with masked names. Pure. */
final class MeetingReport {

    private MeetingReport() {}

    static String of(Activity activity, Meeting meeting, Proceedings now, List<Applicant> applicants, List<Minute> minutes) {
        StringBuilder html = new StringBuilder("<p>" + Times.minute(meeting.startsAt()) + "，" + escaped(activity.title()) + "在" + escaped(meeting.place()) + "召开。</p>");
        if (!meeting.groups().isEmpty()) {
            taking(html, meeting, now, applicants);
        }
        if (now.deliveredOn() != null) {
            html.append("<p>会议材料于").append(now.deliveredOn()).append("送达参加人。").append(now.lateReason().isEmpty() ? "" : "晚于规定期限，理由：" + escaped(now.lateReason())).append("</p>");
        }
        html.append("<h2>会议记录</h2>");
        for (MinuteStep step : MinuteStep.values()) {
            List<Minute> lines = minutes.stream().filter(line -> line.step() == step).toList();
            if (!lines.isEmpty()) {
                html.append("<h3>").append(step.label()).append("</h3>");
                lines.forEach(line -> html.append("<p><strong>").append(escaped(line.speaker())).append("：</strong>").append(escaped(line.text())).append("</p>"));
            }
        }
        signatures(html, meeting, applicants);
        return html.append("<h2>意见的研究采纳情况</h2><p>（请逐项写明采纳的意见，以及没有采纳的意见和理由。）</p>").toString();
    }

    private static void taking(StringBuilder html, Meeting meeting, Proceedings now, List<Applicant> applicants) {
        long applied = applicants.stream().filter(one -> one.state() != ApplicantState.WITHDRAWN).count();
        html.append("<h2>参加人</h2><p>共").append(applied).append("人报名，按公开的办法抽签。</p><ul>");
        for (SeatGroup group : meeting.groups()) {
            List<Applicant> present = applicants.stream().filter(one -> one.group().equals(group.code()) && one.attendance() == Attendance.PRESENT).toList();
            html.append("<li>").append(escaped(group.name())).append("：席位").append(group.seats()).append("，到会").append(present.size()).append("人")
                    .append(present.isEmpty() || group.observer() ? "" : "（" + escaped(present.stream().map(one -> one.number() + " " + one.masked()).collect(Collectors.joining("、"))) + "）")
                    .append("</li>");
        }
        html.append("</ul>");
    }

    private static void signatures(StringBuilder html, Meeting meeting, List<Applicant> applicants) {
        List<Applicant> speaking = applicants.stream().filter(one -> one.attendance() == Attendance.PRESENT && !meeting.observes(one.group())).toList();
        long signed = speaking.stream().filter(one -> one.signature() == Signature.SIGNED).count();
        if (!speaking.isEmpty()) {
            html.append("<p>到会的参加人").append(speaking.size()).append("人，确认会议记录并签字的").append(signed).append("人");
            long refused = speaking.stream().filter(one -> one.signature() == Signature.REFUSED).count();
            html.append(refused == 0 ? "" : "，没有签字的" + refused + "人").append("。</p>");
        }
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
