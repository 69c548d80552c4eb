package mingbai.publication.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import mingbai.agency.reading.AgencyReading;
import mingbai.publication.reading.DeskReading;
import mingbai.review.reading.ReviewReading;
import mingbai.web.SentWork;
import mingbai.web.Times;
import mingbai.web.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Papers a person sent on their way: at which step they are, whose turn it is, since when. */
@Component
class SentEditions implements SentWork {

    private final DeskReading desk;
    private final ReviewReading reviews;
    private final AgencyReading agencies;
    private final Clock clock;

    SentEditions(DeskReading desk, ReviewReading reviews, AgencyReading agencies, Clock clock) {
        this.desk = desk;
        this.reviews = reviews;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Override
    public List<Sent> of(long account) {
        List<DeskReading.DeskRow> rows = desk.openedBy(account, MOST);
        Map<Long, ReviewReading.At> steps = reviews.standing("edition", rows.stream().filter(row -> row.state().equals("IN_REVIEW"))
                .map(DeskReading.DeskRow::edition).toList());
        Map<String, String> names = agencies.namesOf(steps.values().stream().map(ReviewReading.At::agency).toList());
        return rows.stream().map(row -> new Sent(row.title(), where(row, steps.get(row.edition()), names), row.at(), Wording.label(row.state()),
                Wording.tone(row.state()), "/desk/edition/" + row.edition())).toList();
    }

    private String where(DeskReading.DeskRow row, ReviewReading.@Nullable At step, Map<String, String> names) {
        if (step != null) {
            return "现在由" + names.getOrDefault(step.agency(), step.agency()) + step.stepTitle() + "，" + Times.waited(step.since(), clock.instant());
        }
        return row.state().equals("SCHEDULED") && row.publishAt() != null ? "定于 " + Times.minute(row.publishAt()) + " 发布" : "最后变动 " + Times.minute(row.at());
    }
}
