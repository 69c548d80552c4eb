package mingbai.participation.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mingbai.participation.Activity;
import mingbai.participation.ActivityKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meetings read: what the desk sees, and what alone the public sees. */
@Component
@Transactional(readOnly = true)
public class MeetingReading {

    private final MeetingTable table;
    private final ApplicantTable applicants;
    private final HearingTerms terms;
    private final Clock clock;

    MeetingReading(MeetingTable table, ApplicantTable applicants, HearingTerms terms, Clock clock) {
        this.table = table;
        this.applicants = applicants;
        this.terms = terms;
        this.clock = clock;
    }

    public Optional<Proceedings> proceedings(long activity) {
        return table.find(activity);
    }

    public List<Applicant> applicants(long activity) {
        return applicants.of(activity);
    }

    /** One of this meeting. */
    public Optional<Applicant> applicant(long activity, long id) {
        return applicants.find(id).filter(one -> one.activity() == activity);
    }

    public List<Minute> minutes(long activity) {
        return table.minutes(activity);
    }

    public boolean takes(Activity activity) {
        return Meeting.of(activity.content()).takes(LocalDate.now(clock)) && table.find(activity.id()).filter(one -> !one.isClosed()).isPresent();
    }

    /** A lot the public sees. @param masked "" until the list is published @param rank by which it was drawn */
    public record Lot(String number, String group, int place, boolean seated, String masked, String rank) {}

    /**
     * What the public sees of the seats.
     *
     * @param numbers   the list as it was closed, empty before
     * @param lots      empty before the draw
     * @param excluded  how many were left out, by the words of the reason; told once the list is closed
     */
    public record PublicSeats(Meeting meeting, Proceedings proceedings, List<String> numbers, List<Lot> lots, Map<String, Long> excluded) {}

    public Optional<PublicSeats> shown(Activity activity) {
        Meeting meeting = Meeting.of(activity.content());
        Proceedings now = table.find(activity.id()).orElse(null);
        if (now == null || meeting.groups().isEmpty()) {
            return Optional.empty();
        }
        List<Applicant> all = now.isClosed() ? applicants.of(activity.id()) : List.of();
        List<String> numbers = all.stream().filter(MeetingReading::listed).map(Applicant::number).sorted().toList();
        List<Lot> lots = !now.isDrawn() ? List.of() : all.stream().filter(MeetingReading::listed).map(one -> new Lot(one.number(), one.group(), one.place(),
                one.state() == ApplicantState.SEATED, now.isListed() && one.state() == ApplicantState.SEATED ? one.masked() : "", Lots.rank(now.seed(), one.number()))).toList();
        Map<String, Long> excluded = new TreeMap<>(all.stream().filter(one -> one.exclusion() != null)
                .collect(Collectors.groupingBy(one -> java.util.Objects.requireNonNull(one.exclusion()).label(), Collectors.counting())));
        return Optional.of(new PublicSeats(meeting, now, numbers, lots, excluded));
    }

    private static boolean listed(Applicant one) {
        return switch (one.state()) {
            case APPLIED, SEATED, RESERVE -> true;
            case WITHDRAWN, EXCLUDED -> false;
        };
    }

    /** The last day for the materials of a hearing; null for what has no term or no day. */
    public @Nullable LocalDate materialsBy(Activity activity) {
        LocalDate held = Meeting.of(activity.content()).heldOn(clock.getZone());
        return held == null || activity.kind() != ActivityKind.HEARING ? null : terms.on(held).lastDay(held);
    }

    /** The term of materials for a hearing held on this day. */
    HearingTerm term(LocalDate held) {
        return terms.on(held);
    }

    /** What has to be settled before the report is begun, in sentences. */
    List<String> unsettled(Activity activity) {
        Proceedings now = table.find(activity.id()).orElse(null);
        if (now == null) {
            return List.of("请先填写席位和分组");
        }
        Meeting meeting = Meeting.of(activity.content());
        List<String> open = new ArrayList<>();
        if (!meeting.groups().isEmpty() && !now.isListed()) {
            open.add("参加人名单还没有公布");
        }
        List<Applicant> all = applicants.of(activity.id());
        long unknown = all.stream().filter(one -> one.state() == ApplicantState.SEATED && one.attendance() == Attendance.UNKNOWN).count();
        if (unknown > 0) {
            open.add("还有" + unknown + "人没有登记是否到会");
        }
        if (now.minutesAt() == null) {
            open.add("会议记录还没有交付签字");
        }
        long unsigned = all.stream().filter(one -> one.attendance() == Attendance.PRESENT && !meeting.observes(one.group()) && one.signature() == Signature.NONE).count();
        if (activity.kind() == ActivityKind.HEARING && unsigned > 0) {
            open.add("还有" + unsigned + "名到会的听证参加人没有签字或者记明拒绝签字（国令第713号第十七条）");
        }
        if (materialsBy(activity) != null && now.deliveredOn() == null && !meeting.groups().isEmpty()) {
            open.add("还没有登记听证会材料的送达（国令第713号第十六条）");
        }
        return open;
    }
}
