package mingbai.assessment;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.assessment.score.Adjustment;
import mingbai.assessment.score.Answer;
import mingbai.assessment.score.Evaluated;
import mingbai.assessment.score.Facts;
import mingbai.assessment.score.HandScore;
import mingbai.assessment.set.Counted;
import mingbai.assessment.set.Formula;
import mingbai.assessment.set.IndicatorSet;
import mingbai.figure.Asked;
import mingbai.figure.Dimension;
import mingbai.figure.Measure;
import mingbai.figure.MeasureList;
import mingbai.figure.Period;
import mingbai.figure.Scope;
import mingbai.figure.WhenNone;
import mingbai.statistics.Figures;
import mingbai.statistics.Question;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what sheets are made from, for many units at once: each figure is asked once for all of them, by agency. */
@Component
@Transactional(readOnly = true)
class ScoreFactsReading {

    private final Figures figures;
    private final MeasureList measures;
    private final AgencyReading agencies;
    private final HandScoreTable hand;
    private final ObjectProvider<ScoreAdjustments> adjustments;
    private final ObjectProvider<QuestionnaireResults> questionnaires;

    ScoreFactsReading(Figures figures, MeasureList measures, AgencyReading agencies, HandScoreTable hand, ObjectProvider<ScoreAdjustments> adjustments,
            ObjectProvider<QuestionnaireResults> questionnaires) {
        this.figures = figures;
        this.measures = measures;
        this.agencies = agencies;
        this.hand = hand;
        this.adjustments = adjustments;
        this.questionnaires = questionnaires;
    }

    /** By the unit's code. */
    Map<String, Facts> of(AssessmentRound round, IndicatorSet set, List<KeptSheet> sheets) {
        Map<String, List<String>> trees = trees(round.agency(), sheets);
        Map<String, Map<Facts.Key, Answer>> answers = new HashMap<>();
        for (Facts.Key key : keys(set)) {
            measures.find(key.counted().measure()).ifPresent(measure -> ask(round.period(), set, key, measure, trees)
                    .forEach((unit, answer) -> answers.computeIfAbsent(unit, code -> new HashMap<>()).put(key, answer)));
        }
        Map<Long, Map<String, List<HandScore>>> given = hand.of(round.id());
        Map<String, List<Adjustment>> decided = merged(adjustments.orderedStream().map(port -> port.of(round)).toList());
        Map<String, List<Evaluated>> evaluated = merged(questionnaires.orderedStream().map(port -> port.of(round)).toList());
        long days = ChronoUnit.DAYS.between(round.period().from(), round.period().to()) + 1;
        return sheets.stream().collect(Collectors.toMap(KeptSheet::agency, sheet -> new Facts(answers.getOrDefault(sheet.agency(), Map.of()),
                given.getOrDefault(sheet.id(), Map.of()), byKey(decided.get(sheet.agency()), Adjustment::indicator), byKey(evaluated.get(sheet.agency()), Evaluated::name), days)));
    }

    private static Set<Facts.Key> keys(IndicatorSet set) {
        return set.indicators().stream().flatMap(indicator -> indicator.formula().asked().stream().map(counted -> new Facts.Key(counted, indicator.own()))).collect(Collectors.toSet());
    }

    /** The codes of each unit's tree, itself first. */
    private Map<String, List<String>> trees(String office, List<KeptSheet> sheets) {
        List<Agency> all = agencies.within(office);
        Map<String, Agency> byCode = all.stream().collect(Collectors.toMap(Agency::code, Function.identity()));
        Map<String, List<String>> trees = new LinkedHashMap<>();
        sheets.forEach(sheet -> {
            Agency unit = byCode.get(sheet.agency());
            trees.put(sheet.agency(), unit == null ? agencies.subtree(sheet.agency())
                    : all.stream().filter(one -> one.path().startsWith(unit.path())).map(Agency::code).toList());
        });
        return trees;
    }

    private Map<String, Answer> ask(Period period, IndicatorSet set, Facts.Key key, Measure measure, Map<String, List<String>> trees) {
        Set<String> codes = new HashSet<>();
        trees.forEach((unit, tree) -> codes.addAll(key.own() ? List.of(unit) : tree));
        Asked asked = new Asked(List.copyOf(codes), period, key.counted().narrowed());
        Map<String, Long> values = figures.by(measure, asked, Dimension.AGENCY);
        Map<String, Long> whole = measure.whenNone() == WhenNone.ZERO || measure.partOf() == null ? Map.of()
                : figures.by(measure.partOf(), Asked.of(codes, period), Dimension.AGENCY);
        Map<String, Long> late = late(set, key.counted()).map(days -> figures.by(measure, asked.in(new Period(period.to().minusDays(days - 1L), period.to())), Dimension.AGENCY))
                .orElse(Map.of());
        Map<String, Answer> answers = new HashMap<>();
        trees.forEach((unit, tree) -> {
            List<String> own = key.own() ? List.of(unit) : tree;
            long value = sum(values, own);
            boolean none = measure.whenNone() == WhenNone.NO_RECORD && own.stream().noneMatch(code -> values.containsKey(code) || whole.containsKey(code));
            answers.put(unit, new Answer(title(measure, key.counted()), measure.unit().label(), none ? "无记录" : measure.unit().shown(value) + measure.unit().label(), value,
                    none, query(measure, key, unit, own, period), measure.open(), sum(late, own)));
        });
        return answers;
    }

    private static String title(Measure measure, Counted counted) {
        return counted.narrowed().isEmpty() ? measure.title() : measure.title() + "（" + String.join("，", counted.narrowed().values()) + "）";
    }

    /** The page of the records must count them as they were counted here. */
    private String query(Measure measure, Facts.Key key, String unit, List<String> own, Period period) {
        String address = Question.address("", measure, unit, key.own() ? Scope.OWN : Scope.TREE, period, key.counted().narrowed()).substring(1);
        return figures.liveBesideClosed(measure, new Asked(own, period, key.counted().narrowed())) ? address + Question.NOW : address;
    }

    private static Optional<Integer> late(IndicatorSet set, Counted counted) {
        boolean asked = set.burst().days() > 0 && set.indicators().stream().anyMatch(indicator -> indicator.formula() instanceof Formula.PerRecord form && form.counted().equals(counted));
        return asked ? Optional.of(set.burst().days()) : Optional.empty();
    }

    private static long sum(Map<String, Long> values, List<String> codes) {
        return codes.stream().mapToLong(code -> values.getOrDefault(code, 0L)).sum();
    }

    private static <T> Map<String, List<T>> merged(List<Map<String, List<T>>> maps) {
        Map<String, List<T>> all = new HashMap<>();
        maps.forEach(map -> map.forEach((unit, values) -> all.computeIfAbsent(unit, code -> new ArrayList<>()).addAll(values)));
        return all;
    }

    private static <T> Map<String, T> byKey(@org.jspecify.annotations.Nullable List<T> values, Function<T, String> key) {
        return values == null ? Map.of() : values.stream().collect(Collectors.toMap(key, Function.identity(), (first, later) -> later));
    }
}
