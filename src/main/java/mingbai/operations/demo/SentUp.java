package mingbai.operations.demo;

import java.time.LocalDate;
import java.util.List;
import mingbai.contribution.DeclineContribution;
import mingbai.contribution.SendContribution;
import mingbai.contribution.TakeContribution;
import org.springframework.stereotype.Component;

/** What a village and the stations sent up to their town (C7): taken, declined, called back, or still waiting. */
@Component
class SentUp {

    private final SendContribution send;
    private final TakeContribution take;
    private final DeclineContribution decline;
    private final Team team;

    SentUp(SendContribution send, TakeContribution take, DeclineContribution decline, Team team) {
        this.send = send;
        this.take = take;
        this.decline = decline;
        this.team = team;
    }

    void play(Bodies bodies, Author author, LocalDate today) {
        Unit town = bodies.town();
        for (int number = 1; number <= 14; number++) {
            boolean village = number % 2 == 1;
            Unit unit = village ? bodies.village() : bodies.stations().get(number / 2 % bodies.stations().size());
            Paper paper = author.write(unit, List.of("工作动态", "民生保障", "公告").get(number % 3), "报送", number, today);
            long id = send.run(team.at(village ? "village" : "clerk", unit.code()),
                    new SendContribution.Sending(unit.code(), town.code(), paper.title(), paper.body(), List.of(), ""));
            if (number <= 6) {
                take.run(team.at("drafter", town.code()), id, 1);
            } else if (number <= 9) {
                decline.decline(team.at("clerk", town.code()), id, 1, "内容与上期重复，请补充本期数据后再报。");
            } else if (number == 11) {
                decline.recall(team.at("village", unit.code()), id, 1);
            }
        }
    }
}
