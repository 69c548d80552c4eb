package mingbai.report.form;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.figure.MeasureList;
import mingbai.report.form.Submission.Frozen;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forms, rounds and sheets, read for pages and papers. */
@Component
@Transactional(readOnly = true)
public class FormReading {

    private final FormTable forms;
    private final RoundTable rounds;
    private final ReplyTable replies;
    private final AgencyReading agencies;
    private final MeasureList measures;

    FormReading(FormTable forms, RoundTable rounds, ReplyTable replies, AgencyReading agencies, MeasureList measures) {
        this.forms = forms;
        this.rounds = rounds;
        this.replies = replies;
        this.agencies = agencies;
        this.measures = measures;
    }

    public Optional<Form> form(long id) {
        return forms.find(id);
    }

    public List<Form> formsOf(Collection<String> agencies) {
        return forms.of(agencies);
    }

    public Optional<FormRound> round(long id) {
        return rounds.find(id);
    }

    public Optional<FormReply> reply(long id) {
        return replies.find(id);
    }

    public List<FormRound> roundsOf(long form) {
        return rounds.of(form);
    }

    public List<FormRound> openRoundsOf(Collection<String> agencies) {
        return rounds.openOf(agencies);
    }

    public FormDefinition definition(FormRound round) {
        return forms.edition(round.form(), round.edition());
    }

    /** A unit's sheet with the round it belongs to. */
    public record Sheet(FormReply reply, FormRound round) {

        /** Whether the unit owes it and its day has passed. */
        public boolean late(LocalDate today, LocalDate due) {
            return reply.state().owed() && today.isAfter(due);
        }
    }

    public List<Sheet> sheetsOf(Collection<String> units, int limit, long offset) {
        return sheets(replies.ofUnits(units, limit, offset));
    }

    public long countSheets(Collection<String> units) {
        return replies.countOf(units);
    }

    public List<Sheet> owed(Collection<String> units, int limit) {
        return sheets(replies.owed(units, limit));
    }

    private List<Sheet> sheets(List<FormReply> found) {
        Map<Long, FormRound> by = rounds.of(found.stream().map(FormReply::round).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(FormRound::id, Function.identity()));
        return found.stream().map(reply -> new Sheet(reply, by.get(reply.round()))).toList();
    }

    /** How many sheets of each round stand where. */
    public Map<Long, Map<ReplyState, Long>> counts(Collection<Long> ofRounds) {
        Map<Long, Map<ReplyState, Long>> counts = new HashMap<>();
        replies.counts(ofRounds).forEach(count -> counts.computeIfAbsent(count.round(), round -> new EnumMap<>(ReplyState.class)).put(count.state(),
                count.number()));
        return counts;
    }

    /** The newest first. */
    public List<Submission> submissions(long reply) {
        return replies.submissions(reply);
    }

    /** The latest message by which each unit was urged in a round. */
    public Map<String, Long> urgings(long round) {
        return rounds.urgings(round);
    }

    /** The round added up, over the sheets submitted or accepted. */
    public Addition addition(FormRound round) {
        Map<String, FormReply> byUnit = replies.of(round.id()).stream().collect(Collectors.toMap(FormReply::unit, Function.identity()));
        Map<Long, Submission> latest = replies.latest(round.id()).stream().collect(Collectors.toMap(Submission::reply, Function.identity()));
        Map<String, String> names = agencies.namesOf(byUnit.keySet());
        List<Addition.Row> rows = inOrder(round.agency(), byUnit).stream().map(reply -> {
            Submission submission = latest.get(reply.id());
            Map<String, Frozen> values = new LinkedHashMap<>();
            if (submission != null && !reply.state().owed()) {
                submission.values().forEach(value -> values.put(value.key(), value));
            }
            return new Addition.Row(reply.unit(), names.getOrDefault(reply.unit(), reply.unit()), reply, submission, values);
        }).toList();
        return Addition.of(round, definition(round), rows, measures);
    }

    /** As the tree stands today; a unit that left it comes last. */
    private List<FormReply> inOrder(String agency, Map<String, FormReply> byUnit) {
        Map<String, FormReply> ordered = new LinkedHashMap<>();
        agencies.within(agency).stream().map(Agency::code).filter(byUnit::containsKey).forEach(code -> ordered.put(code, byUnit.get(code)));
        byUnit.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> ordered.putIfAbsent(entry.getKey(), entry.getValue()));
        return List.copyOf(ordered.values());
    }

    /** The codes at and below the agencies; "" stands for all there are. */
    public Set<String> trees(Collection<String> heads) {
        return heads.stream().flatMap(head -> agencies.within(head).stream()).map(Agency::code).collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }
}
