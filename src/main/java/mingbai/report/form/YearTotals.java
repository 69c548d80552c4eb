package mingbai.report.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.figure.Figure;
import mingbai.figure.MeasureList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rounds of a form that end in one year, each added up over its units, and the year they make. */
@Component
@Transactional(readOnly = true)
public class YearTotals {

    private final FormReading forms;
    private final MeasureList measures;

    YearTotals(FormReading forms, MeasureList measures) {
        this.forms = forms;
        this.measures = measures;
    }

    public Year of(Form form, int year) {
        List<Addition> additions = forms.roundsOf(form.id()).stream().filter(round -> round.period().to().getYear() == year)
                .sorted(Comparator.comparing(round -> round.period().from())).map(forms::addition).toList();
        Map<String, FormField> fields = new LinkedHashMap<>();
        form.definition().fields().stream().filter(field -> field.adding() != Adding.NONE).forEach(field -> fields.put(field.key(), field));
        additions.forEach(addition -> addition.form().fields().stream().filter(field -> field.adding() != Adding.NONE)
                .forEach(field -> fields.putIfAbsent(field.key(), field)));
        return new Year(additions, new ArrayList<>(fields.values()), measures);
    }

    /** @param fields those added up, of today's definition first, then those that earlier rounds asked for */
    public record Year(List<Addition> additions, List<FormField> fields, MeasureList measures) {

        public List<FormRound> rounds() {
            return additions.stream().map(Addition::round).toList();
        }

        /** "" where the round did not ask for the field. */
        public String text(FormRound round, FormField field) {
            return additions.stream().filter(addition -> addition.round().id() == round.id()).findFirst()
                    .map(addition -> addition.totals().get(field.key())).map(Addition.Total::text).orElse("");
        }

        /** Over the year: the sum of its rounds, or of a stock the latest. */
        public String whole(FormField field) {
            List<Long> values = new ArrayList<>();
            additions.forEach(addition -> {
                Addition.Total total = addition.totals().get(field.key());
                Long value = total == null ? null : total.value();
                if (value != null) {
                    values.add(value);
                }
            });
            if (values.isEmpty()) {
                return Figure.NO_RECORD;
            }
            long whole = field.adding() == Adding.LATEST ? values.getLast() : values.stream().mapToLong(Long::longValue).sum();
            return Addition.shown(field, whole, measures);
        }
    }
}
