package mingbai.participation.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import mingbai.publication.Scrub;
import mingbai.screening.Screening;
import mingbai.web.Issue;

/**
 * A form as it was sent, read against the questions: what counts, and what is wrong with it. What stands at a question that was not asked of this person is left out.
 *
 * @param given one for each question, empty where nothing was answered: numbers of options (with commas; of a matrix one for each row, 0 for none; of an order from the first place
 *              on), the number, or the words with the numbers of identity cards and telephones masked
 */
public record FilledIn(List<String> given, List<Issue> issues) {

    private static final String PICK = "请在列出的答案中选择";

    /** @param sent values by field name, as they came */
    public static FilledIn read(Questionnaire questionnaire, Map<String, List<String>> sent, LocalDate today) {
        List<String> given = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        for (SurveyQuestion question : questionnaire.questions()) {
            given.add(question.askedOf(given) ? new Reader(question, sent, issues).read(today) : "");
        }
        return new FilledIn(List.copyOf(given), List.copyOf(issues));
    }

    /** One question. */
    private record Reader(SurveyQuestion question, Map<String, List<String>> sent, List<Issue> issues) {

        String read(LocalDate today) {
            int before = issues.size();
            String given = switch (question.kind()) {
                case SINGLE, SCALE -> one(question.field());
                case MULTIPLE -> some();
                case NUMBER -> number();
                case TEXT -> words(today);
                case MATRIX -> rows();
                case RANKING -> order();
            };
            if (given.isEmpty() && question.required() && issues.size() == before) {
                wrong("请回答第" + question.n() + "题");
            }
            return given;
        }

        private void wrong(String text) {
            issues.add(Issue.of(question.field(), text));
        }

        private List<String> values(String field) {
            return sent.getOrDefault(field, List.of()).stream().map(value -> Scrub.clean(value).strip()).filter(value -> !value.isEmpty()).toList();
        }

        private String typed(String field) {
            List<String> values = values(field);
            return values.isEmpty() ? "" : values.getFirst();
        }

        /** A number of an option, or empty. */
        private String one(String field) {
            String typed = typed(field);
            if (typed.isEmpty() || within(typed, question.options().size())) {
                return typed;
            }
            wrong(PICK);
            return "";
        }

        private static boolean within(String typed, int most) {
            return typed.matches("[1-9]\\d?") && Integer.parseInt(typed) <= most;
        }

        private String some() {
            List<String> picked = values(question.field()).stream().distinct().limit(question.options().size() + 1L).toList();
            if (!picked.stream().allMatch(value -> within(value, question.options().size()))) {
                wrong(PICK);
                return "";
            }
            if (picked.size() > question.most()) {
                wrong("第" + question.n() + "题最多选" + question.most() + "项，现在选了" + picked.size() + "项");
            }
            return picked.stream().map(Integer::valueOf).sorted().map(String::valueOf).collect(Collectors.joining(","));
        }

        private String number() {
            String typed = typed(question.field()).chars().map(c -> c >= '０' && c <= '９' ? c - '０' + '0' : c)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            if (typed.isEmpty()) {
                return "";
            }
            if (!typed.matches("\\d{1,10}") || Long.parseLong(typed) < question.least() || Long.parseLong(typed) > question.most()) {
                wrong("第" + question.n() + "题请填" + question.least() + "至" + question.most() + "之间的整数");
                return "";
            }
            return Long.toString(Long.parseLong(typed));
        }

        private String words(LocalDate today) {
            String typed = typed(question.field()).replace("\r\n", "\n");
            if (typed.length() > question.most()) {
                wrong("第" + question.n() + "题最多" + question.most() + "字，现有" + typed.length() + "字，请缩短");
                return "";
            }
            return Screening.masked(typed, Screening.scan(typed, today));
        }

        private String rows() {
            List<String> picked = new ArrayList<>();
            for (int row = 1; row <= question.rows().size(); row++) {
                String one = one(question.rowField(row));
                if (one.isEmpty() && question.required()) {
                    wrong("第" + question.n() + "题还没有回答“" + question.rows().get(row - 1) + "”");
                    return "";
                }
                picked.add(one.isEmpty() ? "0" : one);
            }
            return picked.stream().allMatch("0"::equals) ? "" : String.join(",", picked);
        }

        /** Places from the first on without a gap, none taken twice. */
        private String order() {
            TreeMap<Integer, Integer> places = new TreeMap<>();
            for (int option = 1; option <= question.options().size(); option++) {
                String place = typed(question.placeField(option));
                if (!place.isEmpty() && (!within(place, (int) question.most()) || places.put(Integer.valueOf(place), option) != null)) {
                    wrong("第" + question.n() + "题的每个名次只能给一项，从第1位排起，最多排到第" + question.most() + "位");
                    return "";
                }
            }
            if (!places.isEmpty() && places.lastKey() != places.size()) {
                wrong("第" + question.n() + "题的名次要从第1位排起，中间不能空");
                return "";
            }
            return places.values().stream().map(String::valueOf).collect(Collectors.joining(","));
        }
    }

    /** The fields of the form with what was sent, for showing it again. */
    static Map<String, List<String>> fields(Questionnaire questionnaire, Function<String, List<String>> sent) {
        return questionnaire.questions().stream().flatMap(question -> question.fields().stream()).collect(Collectors.toMap(Function.identity(), sent));
    }
}
