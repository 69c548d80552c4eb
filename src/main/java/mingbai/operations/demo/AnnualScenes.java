package mingbai.operations.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.agency.AgencyKind;
import mingbai.ledger.Actor;
import mingbai.report.annual.AnnualBook;
import mingbai.report.annual.AnnualTerm;
import mingbai.report.annual.BeginAnnual;
import mingbai.report.annual.DecideAnnual;
import mingbai.report.annual.PublishAnnual;
import mingbai.report.annual.SubmitAnnual;
import mingbai.report.annual.WriteAnnual;
import org.springframework.stereotype.Component;

/**
 * Last year's statutory annual reports of one county: most cleared by its office, some just handed in, given back, begun or not begun; the town told in full
 * has published its own, through the review every paper goes through.
 */
@Component
class AnnualScenes {

    private static final String CHECKED = "数字由系统按记录统计，已与台账核对。";

    /** What no record says: what went wrong and what is done about it (Art. 50, first paragraph, item 4). */
    private static final Map<String, String> WORDS = Map.of(
            "assessed", "政府信息公开工作已列入本级目标管理考核，邀请服务对象代表进行了评议，没有需要追究责任的情形。",
            "problems", "一是个别站所报送信息不及时；二是政策解读的形式比较单一，图表和问答用得少。",
            "plan", "一是每月核对应公开事项，到期前提醒承办人；二是重要文件与解读材料同步起草、同步公开。");

    private final BeginAnnual begin;
    private final WriteAnnual write;
    private final SubmitAnnual submit;
    private final DecideAnnual decide;
    private final PublishAnnual publish;
    private final PaperTrail trail;
    private final Team team;

    AnnualScenes(BeginAnnual begin, WriteAnnual write, SubmitAnnual submit, DecideAnnual decide, PublishAnnual publish, PaperTrail trail, Team team) {
        this.begin = begin;
        this.write = write;
        this.submit = submit;
        this.decide = decide;
        this.publish = publish;
        this.trail = trail;
        this.team = team;
    }

    /** @return how many were begun */
    int play(Bodies bodies, LocalDate today) {
        int year = today.getYear() - 1;
        Actor county = team.at("county", bodies.county().code());
        List<Unit> units = bodies.all().stream().filter(unit -> unit.parent().equals(bodies.county().code()))
                .filter(unit -> Set.of("department", "town", "street").contains(unit.kind())).toList();
        int begun = 0;
        for (int n = 0; n < units.size(); n++) {
            boolean town = units.get(n).code().equals(bodies.town().code());
            if (town || n % 12 != 11) {
                unit(county, units.get(n), year, town ? 0 : n % 12, town);
                begun++;
            }
        }
        return begun;
    }

    /** Of twelve one is begun, one handed in, one given back, one not begun, eight are cleared. */
    private void unit(Actor county, Unit unit, int year, int n, boolean published) {
        Actor clerk = team.at("clerk", unit.code());
        AnnualBook book = begin.run(clerk, unit.code(), year, AnnualTerm.scope(AgencyKind.ofCode(unit.kind()).orElseThrow()));
        if (n == 10) {
            return;
        }
        AnnualBook written = write.run(clerk, book.id(), book.version(), WORDS);
        AnnualBook handedIn = submit.run(clerk, written.id(), written.version(), CHECKED);
        if (n == 9) {
            return;
        }
        if (n == 8) {
            decide.giveBack(county, handedIn.id(), handedIn.version(), "第五部分没有写明整改的期限和责任人，请补充后重新报送。");
            return;
        }
        AnnualBook cleared = decide.clear(county, handedIn.id(), handedIn.version());
        if (published) {
            long edition = publish.run(team.at("drafter", unit.code()), cleared.id(), cleared.version());
            trail.submitAndClear(edition);
            trail.publish(edition);
        }
    }
}
