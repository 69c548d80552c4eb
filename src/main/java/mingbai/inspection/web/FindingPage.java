package mingbai.inspection.web;

import java.time.LocalDate;
import java.util.List;
import mingbai.inspection.Rule;
import mingbai.inspection.reading.FindingReading;
import org.jspecify.annotations.Nullable;

/** One finding. @param rule it breaks, null when it was filed under none @param due the last day of its term in words */
public record FindingPage(FindingReading.Row finding, String agency, @Nullable Rule rule, String due, List<StepLine> steps, LocalDate today) {

    public record StepLine(FindingReading.Step step, String at) {}
}
