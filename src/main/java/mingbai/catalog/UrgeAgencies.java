package mingbai.catalog;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.catalog.reading.DutyCounts;
import mingbai.catalog.reading.DutyFilter;
import mingbai.catalog.reading.DutyReading;
import mingbai.ledger.Actor;
import mingbai.notice.MessageKind;
import mingbai.notice.Recipient;
import mingbai.notice.SendMessage;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The supervising office urges agencies (催办, Art. 46) with one text; everyone of them who is told leaves a receipt when reading it. */
@Component
public class UrgeAgencies {

    private static final int LONGEST_TEXT = 1000;
    private static final int MOST = 200;

    private final SendMessage send;
    private final DutyReading duties;

    UrgeAgencies(SendMessage send, DutyReading duties) {
        this.send = send;
        this.duties = duties;
    }

    /** @return the message to each agency; one that nobody there could be told of has no receipts */
    @Transactional
    public Map<String, Long> urge(Actor actor, Collection<String> codes, String text) {
        if (codes.isEmpty() || codes.size() > MOST) {
            throw new Refused("agency", codes.isEmpty() ? "请至少选择一个机关。" : "一次最多催办 " + MOST + " 个机关，请分批进行。");
        }
        if (text.isBlank() || text.strip().length() > LONGEST_TEXT) {
            throw new Refused("text", "请填写催办的内容，最多 " + LONGEST_TEXT + " 个字。");
        }
        Map<String, Long> sent = new LinkedHashMap<>();
        for (String code : codes) {
            DutyCounts counts = duties.counts(DutyFilter.of(List.of(code)));
            String title = "催办：" + counts.late() + "项应公开事项逾期" + (counts.due() > 0 ? "，" + counts.due() + "项即将到期" : "");
            long message = send.send(actor, Recipient.holders(code, Role.OFFICE, Role.DRAFTER, Role.PUBLISHER, Role.LEADER), MessageKind.URGING, code, title,
                    text.strip(), "/desk/duties?agency=" + code + "&state=late");
            sent.put(code, message);
        }
        return sent;
    }
}
