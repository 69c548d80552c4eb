package mingbai.assessment.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import mingbai.assessment.evaluation.EvaluationAnswerTable.Heap;
import org.jspecify.annotations.Nullable;

/**
 * What was answered of one unit. Pure.
 *
 * @param open      answers over the open page, {@code byCode} with a code from the counter
 * @param satisfied null below the least number of answers: then nothing but the number is shown
 * @param ofCodes   the same of the answers with a code alone, null when these are too few
 * @param bursts    days on which far more came over the open page than on the others
 */
public record UnitResult(String unit, long open, long byCode, @Nullable Share satisfied, @Nullable Share ofCodes, List<QuestionResult> questions, List<Burst> bursts) {

    /** A day is told as a burst from so many answers on, when it has so many times the middle day. */
    private static final long BURST = 20;
    private static final long TIMES = 5;

    /** @param picked answers by what was picked, the first for 1 */
    public record QuestionResult(Question question, List<Long> picked) {

        public long answers() {
            return picked.stream().mapToLong(Long::longValue).sum();
        }
    }

    public record Burst(LocalDate day, long answers, long usual) {}

    public long answers() {
        return open + byCode;
    }

    static UnitResult of(Evaluation asked, String unit, List<Heap> all) {
        List<Heap> heaps = all.stream().filter(heap -> heap.unit().equals(unit)).toList();
        List<Heap> coded = heaps.stream().filter(Heap::byCode).toList();
        long answers = sum(heaps);
        Share satisfied = answers < asked.least() ? null : share(asked, heaps);
        Share ofCodes = sum(coded) < asked.least() ? null : share(asked, coded);
        List<QuestionResult> questions = satisfied == null ? List.of()
                : asked.questions().stream().filter(question -> question.kind() != Question.Kind.TEXT).map(question -> counted(question, heaps)).toList();
        return new UnitResult(unit, answers - sum(coded), sum(coded), satisfied, ofCodes, questions, bursts(heaps));
    }

    private static long sum(List<Heap> heaps) {
        return heaps.stream().mapToLong(Heap::answers).sum();
    }

    private static Share share(Evaluation asked, List<Heap> heaps) {
        int overall = asked.overall().n() - 1;
        return Share.of(sum(heaps.stream().filter(heap -> heap.picked().get(overall) >= Question.SATISFIED).toList()), sum(heaps));
    }

    private static QuestionResult counted(Question question, List<Heap> heaps) {
        List<Long> picked = new ArrayList<>();
        for (int one = 1; one <= question.most(); one++) {
            int asked = one;
            picked.add(sum(heaps.stream().filter(heap -> heap.picked().get(question.n() - 1) == asked).toList()));
        }
        return new QuestionResult(question, picked);
    }

    private static List<Burst> bursts(List<Heap> heaps) {
        Map<LocalDate, Long> days = new TreeMap<>();
        heaps.stream().filter(heap -> !heap.byCode()).forEach(heap -> days.merge(heap.day(), heap.answers(), Long::sum));
        if (days.isEmpty()) {
            return List.of();
        }
        List<Long> sorted = days.values().stream().sorted().toList();
        long middle = Objects.requireNonNull(sorted.get((sorted.size() - 1) / 2));
        return days.size() < 2 ? List.of() : days.entrySet().stream().filter(day -> day.getValue() >= BURST && day.getValue() >= TIMES * middle)
                .map(day -> new Burst(day.getKey(), day.getValue(), middle)).toList();
    }
}
