package mingbai.operations.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.figure.Period;
import mingbai.ledger.Actor;
import mingbai.report.form.Answer;
import mingbai.report.form.BeginRound;
import mingbai.report.form.DefineForm;
import mingbai.report.form.FieldKind;
import mingbai.report.form.FillReply;
import mingbai.report.form.FormDefinition;
import mingbai.report.form.FormField;
import mingbai.report.form.FormReading;
import mingbai.report.form.FormReply;
import mingbai.report.form.JudgeReply;
import org.springframework.stereotype.Component;

/**
 * Last month's forms (报表): a county's towns, of which most reported, some not yet, and one has its sheet back; and a bureau that asks its own sections
 * for the monthly form of its trade in public resources.
 */
@Component
class FormScenes {

    private static final String BUREAU = "明州市公共资源交易管理局";

    private final DefineForm define;
    private final BeginRound begin;
    private final FillReply fill;
    private final JudgeReply judge;
    private final FormReading forms;
    private final Team team;

    FormScenes(DefineForm define, BeginRound begin, FillReply fill, JudgeReply judge, FormReading forms, Team team) {
        this.define = define;
        this.begin = begin;
        this.fill = fill;
        this.judge = judge;
        this.forms = forms;
        this.team = team;
    }

    void play(Bodies bodies, LocalDate today) {
        YearMonth last = YearMonth.from(today).minusMonths(1);
        Period month = Period.month(last.getYear(), last.getMonthValue());
        towns(bodies, month);
        Unit bureau = bodies.named(BUREAU);
        Actor office = team.at("first", bureau.code());
        long round = begin.begin(office, define.adopt(office, bureau.code(), "section-month"), new BeginRound.Asking(month, List.of(bureau.code()), null, ""));
        FormReply sheet = sheet(round, bureau.code());
        fill.submit(team.at("drafter", bureau.code()), sheet.id(), sheet.version(), answers(round, 12));
        accept(office, round, bureau.code());
    }

    private void towns(Bodies bodies, Period month) {
        Actor county = team.at("county", bodies.county().code());
        List<Unit> towns = bodies.all().stream().filter(unit -> unit.parent().equals(bodies.county().code()) && List.of("town", "street").contains(unit.kind())).toList();
        long form = define.adopt(county, bodies.county().code(), "unit-month");
        long round = begin.begin(county, form, new BeginRound.Asking(month, towns.stream().map(Unit::code).toList(), null, "微信发布数请按后台统计填写。"));
        for (int n = 0; n < towns.size(); n++) {
            town(county, round, towns.get(n), n, towns.get(n).code().equals(bodies.town().code()));
        }
    }

    /** Every fifth has not begun. The town told in full reported and has its sheet back. */
    private void town(Actor county, long round, Unit town, int n, boolean returned) {
        if (!returned && n % 5 == 4) {
            return;
        }
        FormReply sheet = sheet(round, town.code());
        fill.submit(team.at("clerk", town.code()), sheet.id(), sheet.version(), answers(round, 3 + n % 7));
        FormReply submitted = sheet(round, town.code());
        if (returned) {
            judge.giveBack(county, round, submitted.id(), submitted.version(), "微信发布数与后台统计对不上，请核对后重新报送。");
        } else if (n % 5 != 3) {
            judge.accept(county, round, submitted.id(), submitted.version());
        }
    }

    private void accept(Actor office, long round, String unit) {
        FormReply submitted = sheet(round, unit);
        judge.accept(office, round, submitted.id(), submitted.version());
    }

    private FormReply sheet(long round, String unit) {
        return forms.sheetsOf(List.of(unit), 50, 0).stream().map(FormReading.Sheet::reply).filter(reply -> reply.round() == round).findFirst().orElseThrow();
    }

    /** What people write at the fields the program cannot count. */
    private Map<String, Answer> answers(long round, int number) {
        FormDefinition definition = forms.definition(forms.round(round).orElseThrow());
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (FormField field : definition.fields()) {
            if (!field.counted()) {
                String text = field.kind() == FieldKind.TEXT ? (field.required() ? "示例甲子" : "") : Integer.toString(number);
                answers.put(field.key(), new Answer(text, field.evidence() ? "台账第" + number + "页（演示）" : "", "", false, List.of()));
            }
        }
        return answers;
    }
}
