package mingbai.catalog.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.catalog.Audience;
import mingbai.catalog.Matter;
import mingbai.catalog.MatterFacts;
import mingbai.catalog.TimeLimit;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** What stands in the form of a matter, as typed. The fields bear the names of the import's columns. */
public record MatterForm(@Nullable String code, @Nullable String item, @Nullable String level1, @Nullable String level2, @Nullable String content,
        @Nullable String basis, @BindParam("time_limit") @Nullable String timeLimit, @Nullable String channels, @Nullable String audience,
        @Nullable String method, @Nullable String level, @Nullable String cadence, @Nullable String quota, @Nullable String genre, @Nullable String theme,
        @BindParam("effective_on") @Nullable String effectiveOn, @Nullable String reason) {

    static MatterForm empty(LocalDate today) {
        return of("", MatterFacts.of("", "", TimeLimit.USUAL, mingbai.catalog.Cadence.AD_HOC), today);
    }

    static MatterForm of(Matter matter, LocalDate today) {
        return of(matter.code(), matter.facts(), today);
    }

    private static MatterForm of(String code, MatterFacts facts, LocalDate today) {
        Map<String, String> columns = facts.columns();
        return new MatterForm(code, columns.get("item"), columns.get("level1"), columns.get("level2"), columns.get("content"), columns.get("basis"),
                columns.get("time_limit"), columns.get("channels"), columns.get("audience"), columns.get("method"), columns.get("level"), columns.get("cadence"),
                columns.get("quota"), columns.get("genre"), columns.get("theme"), today.toString(), "");
    }

    public String in(@Nullable String field) {
        return field == null ? "" : field.strip();
    }

    /** @param level of the matter, which stands in no form */
    MatterFacts facts(String level) {
        List<Issue> issues = new ArrayList<>();
        if (TimeLimit.parse(in(timeLimit)).isEmpty()) {
            issues.add(Issue.of("time_limit", "请选择公开时限。"));
        }
        if (mingbai.catalog.Cadence.ofCode(in(cadence)).isEmpty()) {
            issues.add(Issue.of("cadence", "请选择公开频次。"));
        }
        if (!in(quota).matches("\\d{1,3}")) {
            issues.add(Issue.of("quota", "每期件数应为 1 至 366 的整数。"));
        }
        if (!in(item).matches("\\d{0,2}")) {
            issues.add(Issue.of("item", "请选择条例的项。"));
        }
        Refused.ifAny(issues);
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("item", in(item).isEmpty() ? "0" : in(item));
        columns.put("level1", in(level1));
        columns.put("level2", in(level2));
        columns.put("content", in(content));
        columns.put("basis", in(basis));
        columns.put("time_limit", TimeLimit.parse(in(timeLimit)).orElseThrow().code());
        columns.put("channels", in(channels));
        columns.put("audience", Audience.spelled(in(audience)));
        columns.put("method", in(method));
        columns.put("level", level);
        columns.put("cadence", in(cadence));
        columns.put("quota", in(quota));
        columns.put("genre", in(genre));
        columns.put("theme", in(theme));
        return MatterFacts.of(columns);
    }

    static LocalDate day(String field, @Nullable String typed) {
        try {
            return LocalDate.parse(typed == null ? "" : typed.strip());
        } catch (DateTimeParseException e) {
            throw new Refused(field, typed == null || typed.isBlank() ? "请填写日期。" : "“" + typed + "”不是日期，应写成 2026-03-02 这样。");
        }
    }
}
