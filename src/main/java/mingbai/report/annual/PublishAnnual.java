package mingbai.report.annual;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingbai.agency.reading.AgencyReading;
import mingbai.catalog.Matter;
import mingbai.catalog.reading.CatalogReading;
import mingbai.law.DisclosureClass;
import mingbai.ledger.Actor;
import mingbai.publication.Attachment;
import mingbai.publication.Content;
import mingbai.publication.EditionKind;
import mingbai.publication.Genres;
import mingbai.publication.SaveDraft;
import mingbai.publication.StartDraft;
import mingbai.publication.StartEdition;
import mingbai.publication.Themes;
import mingbai.publication.reading.DeskEdition;
import mingbai.publication.reading.DeskReading;
import mingbai.report.annual.events.AnnualAct;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the document of a cleared report: a draft with the report as its text and PDF, DOCX, XLSX and JSON as its files, which goes the way of every other
 * draft. Nothing becomes public by this. A correction becomes a correction edition of the document that is public.
 */
@Component
public class PublishAnnual {

    private static final String MATTER = "年度报告";
    private static final String THEME = "综合政务\\政务公开";

    private final AnnualBooks books;
    private final AnnualFiles files;
    private final AgencyReading agencies;
    private final CatalogReading catalog;
    private final DeskReading editions;
    private final StartDraft start;
    private final StartEdition correct;
    private final SaveDraft save;
    private final TransactionTemplate transaction;

    PublishAnnual(AnnualBooks books, AnnualFiles files, AgencyReading agencies, CatalogReading catalog, DeskReading editions, StartDraft start, StartEdition correct,
            SaveDraft save, TransactionTemplate transaction) {
        this.books = books;
        this.files = files;
        this.agencies = agencies;
        this.catalog = catalog;
        this.editions = editions;
        this.start = start;
        this.correct = correct;
        this.save = save;
        this.transaction = transaction;
    }

    /** @return id of the edition that was drafted */
    public long run(Actor actor, long id, long version) {
        AnnualBook book = books.get(id, version);
        if (book.state() != AnnualState.CLEARED) {
            throw new Refused("", "报告核定之后才能生成公布文稿");
        }
        if (isUnderWay(book)) {
            throw new Refused("", "公布文稿已经生成，请在文稿上继续办理");
        }
        AnnualFiles.Made made = files.make(book, agencies.nameOf(book.agency()));
        Content content = content(book, made);
        Actor acting = new Actor(actor.accountId(), actor.name(), book.agency(), actor.inSteadOf());
        return transaction.execute(status -> draft(acting, book, content, made.json().hash()));
    }

    /** Whether there is an edition that was neither given up nor refused. */
    public boolean isUnderWay(AnnualBook book) {
        return edition(book).filter(edition -> !Set.of("DISCARDED", "REFUSED").contains(edition.state())).isPresent();
    }

    public Optional<DeskEdition> edition(AnnualBook book) {
        Long edition = book.current().edition();
        return edition == null ? Optional.empty() : editions.edition(edition);
    }

    private long draft(Actor actor, AnnualBook book, Content content, String json) {
        Long document = book.current().document();
        long edition;
        if (document == null) {
            edition = start.run(actor, book.agency(), content);
        } else {
            edition = correct.run(actor, document, EditionKind.CORRECTION, book.current().note());
            save.run(actor, edition, editions.edition(edition).orElseThrow().version(), content);
        }
        books.change(AnnualAct.DRAFTED, actor, book, book.current().drafted(edition, document, json));
        return edition;
    }

    private Content content(AnnualBook book, AnnualFiles.Made made) {
        String name = agencies.nameOf(book.agency());
        LocalDate today = LocalDate.now(books.clock);
        Optional<Matter> matter = catalog.inForce(book.agency(), today).stream().filter(one -> isReport(one.name())).findFirst();
        String theme = matter.map(Matter::theme).filter(Themes::isKnown).orElse(Themes.isKnown(THEME) ? THEME : Themes.all().getFirst().name());
        String genre = matter.map(Matter::genre).filter(Genres.ALL::contains).orElse("报告");
        String summary = name + book.year() + "年政府信息公开工作年度报告：总体情况，主动公开、依申请公开、行政复议和行政诉讼情况，存在的问题及改进情况，其他需要报告的事项。";
        return new Content(AnnualBook.title(name, book.year()), made.body(), name, "", today, null, null, theme, genre, DisclosureClass.PROACTIVE, null, "", null,
                "社会公众", summary, List.of("政府信息公开", "年度报告"), matter.map(Matter::code).orElse(""), List.of(), List.of(), attachments(made), Set.of());
    }

    /** The matter of the report itself, not of the rules about it. */
    private static boolean isReport(String matter) {
        return matter.contains(MATTER) && !matter.contains("制度");
    }

    private static List<Attachment> attachments(AnnualFiles.Made made) {
        return List.of(made.pdf(), made.docx(), made.xlsx(), made.json());
    }
}
