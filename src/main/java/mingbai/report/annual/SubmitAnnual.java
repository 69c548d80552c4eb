package mingbai.report.annual;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.figure.Period;
import mingbai.ledger.Actor;
import mingbai.notice.MessageKind;
import mingbai.notice.Recipient;
import mingbai.notice.SendMessage;
import mingbai.report.annual.AnnualVersion.Signed;
import mingbai.report.annual.events.AnnualAct;
import mingbai.storage.FileStore;
import mingbai.storage.StoredFile;
import mingbai.web.Issue;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands a report in to the competent office (Art. 49). Its figures must be those of the records today and keep every identity; the list of records behind
 * each is frozen with it, so that a number opens as many records as it says, whatever happens to them later.
 */
@Component
public class SubmitAnnual {

    private static final int LONGEST = 1_000;

    private final AnnualBooks books;
    private final AnnualChecks checks;
    private final RecountAnnual recount;
    private final FrozenAnnual frozen;
    private final FileStore files;
    private final AgencyReading agencies;
    private final SendMessage send;
    private final TransactionTemplate transaction;

    SubmitAnnual(AnnualBooks books, AnnualChecks checks, RecountAnnual recount, FrozenAnnual frozen, FileStore files, AgencyReading agencies, SendMessage send,
            TransactionTemplate transaction) {
        this.books = books;
        this.checks = checks;
        this.recount = recount;
        this.frozen = frozen;
        this.files = files;
        this.agencies = agencies;
        this.send = send;
        this.transaction = transaction;
    }

    /** @param reasons why it is right although the checks warn; needed when they do */
    public AnnualBook run(Actor actor, long id, long version, String reasons) {
        AnnualBook book = books.get(id, version);
        RecountAnnual.open(book);
        if (!Period.year(book.year()).isOver(LocalDate.now(books.clock))) {
            // what comes in until 31 December belongs into the report
            throw new Refused("", book.year() + "年还没有结束，请在" + book.year() + "年12月31日以后提交；现在可以先起草");
        }
        Refused.ifAny(issues(book, reasons));
        FrozenAnnual.Frozen list = frozen.freeze(book.agency(), book.year(), book.scope());
        int moved = Math.max(recount.differences(book).size(), list.unlike(AnnualText.read(book.current().report())).size());
        if (moved > 0) {
            throw new Refused("", "有" + moved + "个数字与现在的记录不一致，请先重新统计再提交");
        }
        return transaction.execute(status -> submit(actor, book, reasons.strip(), list.file()));
    }

    private List<Issue> issues(AnnualBook book, String reasons) {
        AnnualChecks.Found found = checks.of(book);
        List<Issue> issues = new ArrayList<>(found.missing());
        found.errors().forEach(broken -> issues.add(Issue.of("checks", broken.sentence())));
        if (found.questions() > 0 && reasons.isBlank()) {
            issues.add(Issue.of("reasons", "有" + found.questions() + "条提示，请逐条核对；确认无误的，请说明理由"));
        }
        if (reasons.length() > LONGEST) {
            issues.add(Issue.of("reasons", "理由最多" + LONGEST + "字，现有" + reasons.length() + "字，请缩短"));
        }
        return issues;
    }

    private AnnualBook submit(Actor actor, AnnualBook book, String reasons, StoredFile list) {
        files.register(list, FrozenAnnual.FILES);
        AnnualBook handedIn = books.change(AnnualAct.SUBMITTED, actor, book, book.current().submitted(reasons, list.hash(), Signed.of(actor, books.now())));
        Agency agency = agencies.require(book.agency());
        if (!agency.parent().isEmpty()) {
            send.send(actor, Recipient.holders(agency.parent(), Role.OFFICE), MessageKind.INFORMATION, book.agency(), "年度报告已提交："
                    + shortened(AnnualBook.title(agency.name(), book.year())), "请审核后核定或者退回。", book.address());
        }
        return handedIn;
    }

    static String shortened(String text) {
        return text.length() > 150 ? text.substring(0, 150) + "…" : text;
    }
}
