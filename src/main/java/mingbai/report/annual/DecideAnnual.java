package mingbai.report.annual;

import java.util.Objects;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.ActKind;
import mingbai.ledger.Actor;
import mingbai.notice.MessageKind;
import mingbai.notice.Recipient;
import mingbai.notice.SendMessage;
import mingbai.report.annual.AnnualVersion.Signed;
import mingbai.report.annual.events.AnnualAct;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The competent office decides on a report that was handed in: clears it, or gives it back with the reason. Nobody decides on what they handed in. */
@Component
public class DecideAnnual {

    private static final int LONGEST = 2_000;

    private final AnnualBooks books;
    private final PublishAnnual publish;
    private final AgencyReading agencies;
    private final SendMessage send;

    DecideAnnual(AnnualBooks books, PublishAnnual publish, AgencyReading agencies, SendMessage send) {
        this.books = books;
        this.publish = publish;
        this.agencies = agencies;
        this.send = send;
    }

    @Transactional
    public AnnualBook clear(Actor actor, long id, long version) {
        AnnualBook book = books.get(id, version);
        if (book.state() != AnnualState.SUBMITTED) {
            throw new Overtaken("这份年度报告");
        }
        byAnother(actor, book);
        return tell(actor, AnnualAct.CLEARED, book, book.current().cleared(Signed.of(actor, books.now())), MessageKind.INFORMATION, "年度报告已核定：",
                "可以生成公布文稿，经审核后按期公布。");
    }

    /** Also after it was cleared, while its document is not under way: a fault that is seen late needs no correction in public. */
    @Transactional
    public AnnualBook giveBack(Actor actor, long id, long version, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw new Refused("opinion", reason.isBlank() ? "请写明退回的原因，以便修改" : "原因最多" + LONGEST + "字，现有" + reason.length() + "字，请缩短");
        }
        AnnualBook book = books.get(id, version);
        if (book.state() != AnnualState.SUBMITTED && book.state() != AnnualState.CLEARED) {
            throw new Overtaken("这份年度报告");
        }
        byAnother(actor, book);
        if (publish.isUnderWay(book)) {
            throw new Refused("", "公布文稿正在办理，请先作废文稿，再退回报告");
        }
        return tell(actor, AnnualAct.RETURNED, book, book.current().returned(reason.strip(), Signed.of(actor, books.now())), MessageKind.RETURNED, "年度报告被退回：",
                reason.strip());
    }

    private static void byAnother(Actor actor, AnnualBook book) {
        if (Objects.requireNonNull(book.current().submitted()).account() == actor.accountId()) {
            throw new Refused("", "提交和核定不能是同一个人，请由其他人核定");
        }
    }

    private AnnualBook tell(Actor actor, ActKind act, AnnualBook book, AnnualVersion next, MessageKind kind, String title, String text) {
        AnnualBook decided = books.change(act, actor, book, next);
        String name = SubmitAnnual.shortened(AnnualBook.title(agencies.nameOf(book.agency()), book.year()));
        send.send(actor, Recipient.holders(book.agency(), Role.OFFICE, Role.DRAFTER), kind, book.agency(), title + name, text, book.address());
        return decided;
    }
}
