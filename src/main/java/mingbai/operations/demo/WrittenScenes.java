package mingbai.operations.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import mingbai.figure.Period;
import mingbai.report.writing.Genre;
import mingbai.report.writing.WritePaper;
import org.springframework.stereotype.Component;

/**
 * Papers written from records (材料): the report of the town told in full in its eight sections and its summary with five counts, a bureau's monthly report
 * and the city office's briefing. What has no record says so.
 */
@Component
class WrittenScenes {

    private final WritePaper write;
    private final Team team;

    WrittenScenes(WritePaper write, Team team) {
        this.write = write;
        this.team = team;
    }

    void play(Bodies bodies, LocalDate today) {
        Period year = Period.year(today.getYear() - 1);
        YearMonth last = YearMonth.from(today).minusMonths(1);
        Period month = Period.month(last.getYear(), last.getMonthValue());
        paper("clerk", bodies.town(), Genre.SELF_INSPECTION, year);
        paper("clerk", bodies.town(), Genre.SUMMARY, year);
        paper("drafter", bodies.named("明州市公共资源交易管理局"), Genre.MONTHLY, month);
        paper("first", bodies.office(), Genre.BRIEFING, month);
    }

    private void paper(String login, Unit body, Genre genre, Period period) {
        write.run(team.at(login, body.code()), body.code(), genre, period);
    }
}
