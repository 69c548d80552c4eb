package mingbai.review.reading;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One sign-off as a page shows it, oldest opinion first. States and decisions are the enum names of {@code mingbai.review}. */
public record MatterView(long id, String subjectKind, long subject, String digest, String agency, String title, String genre, String disclosureClass,
        String routeName, String state, int step, String openedName, Instant openedAt, @Nullable Instant closedAt, List<StepView> steps,
        List<OpinionView> opinions, List<SecrecyView> secrecy, List<EvidenceView> evidence) {

    public StepView current() {
        return steps.get(step - 1);
    }

    public record StepView(int n, String role, String title, int days, String evidence, String agency, @Nullable Instant beganAt, @Nullable Instant doneAt) {}

    public record OpinionView(long id, int n, String decision, String opinion, long account, String name, @Nullable Long inSteadOf, String medium,
            @Nullable String scan, String enteredName, @Nullable Instant confirmedAt, Instant at) {}

    public record SecrecyView(String result, String basis, String note, String declassification, @Nullable String referredTo, String name, Instant at) {}

    public record EvidenceView(int n, String label, String file, String fileName, String name, Instant at) {}
}
