package mingbai.report.form;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.almanac.Almanac;
import mingbai.calendar.Due;
import mingbai.report.form.FormReading.Sheet;
import mingbai.web.Caller;
import mingbai.web.Role;
import mingbai.web.Tone;
import mingbai.web.WaitingWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sheets wait for the units that owe them; sheets that are in wait for the office that collects, one entry a round. */
@Configuration(proxyBeanMethods = false)
class WaitingForms {

    @Bean
    WaitingWork sheetsToFill(FormReading forms, Almanac almanac, Clock clock) {
        return (caller, account) -> forms.owed(of(caller, Role.OFFICE, Role.DRAFTER), WaitingWork.MOST).stream()
                .map(sheet -> toFill(sheet, sheet.round().due(almanac.calendar()), LocalDate.now(clock))).toList();
    }

    private static WaitingWork.Item toFill(Sheet sheet, Due due, LocalDate today) {
        boolean returned = sheet.reply().state() == ReplyState.RETURNED;
        Tone tone = sheet.late(today, due.day()) ? Tone.LATE : returned ? Tone.LATE : Tone.SOON;
        return new WaitingWork.Item(sheet.round().name(), sheet.reply().unit(), returned ? "报表被退回，待修改" : "报表待填报",
                Instant.ofEpochMilli(sheet.reply().changedAt()), new WaitingWork.Limit(sheet.round().period().to(), due.day(), due.provisional()),
                sheet.late(today, due.day()) ? "逾期未报" : sheet.reply().state().label(), tone, "填报", "/desk/report/forms/sheet/" + sheet.reply().id());
    }

    @Bean
    WaitingWork sheetsToJudge(FormReading forms) {
        return (caller, account) -> {
            List<FormRound> open = forms.openRoundsOf(of(caller, Role.OFFICE));
            Map<Long, Map<ReplyState, Long>> counts = forms.counts(open.stream().map(FormRound::id).toList());
            return open.stream().filter(round -> counts.getOrDefault(round.id(), Map.of()).getOrDefault(ReplyState.SUBMITTED, 0L) > 0)
                    .limit(WaitingWork.MOST).map(round -> toJudge(round, counts.get(round.id()).get(ReplyState.SUBMITTED))).toList();
        };
    }

    private static WaitingWork.Item toJudge(FormRound round, long waiting) {
        return new WaitingWork.Item(round.name(), round.agency(), "报表收集，" + waiting + "家已报，待审核", Instant.ofEpochMilli(round.begunAt()), null, "待审核",
                Tone.NEWS, "去审核", "/desk/report/forms/round/" + round.id());
    }

    private static Set<String> of(Caller caller, Role... roles) {
        return Stream.of(roles).flatMap(role -> caller.agenciesFor(role).stream()).filter(code -> !code.isEmpty()).collect(Collectors.toSet());
    }
}
