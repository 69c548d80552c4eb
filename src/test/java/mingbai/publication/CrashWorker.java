package mingbai.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mingbai.Mingbai;
import mingbai.agency.AgencyFacts;
import mingbai.agency.AgencyKind;
import mingbai.agency.AgencyLevel;
import mingbai.agency.EstablishAgency;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import mingbai.ledger.reading.LedgerReading;
import mingbai.publication.reading.DeskReading;
import mingbai.publication.reading.PublicDocumentReading;
import mingbai.publication.reading.PublicFilter;
import mingbai.publication.reading.PublicListReading;
import mingbai.review.Decision;
import mingbai.review.GiveOpinion;
import mingbai.review.SecrecyDecision;
import mingbai.review.reading.ReviewReading;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The child process of {@link CrashTests}: looks whether everything acknowledged before is there and {@code fsck} is clean, then publishes or
 * imports until it is killed. Speaks on standard output: {@code CHECKED n}, {@code FINDING …}, {@code LOST …}, {@code ACK <index number>},
 * {@code TAKEN <source id prefix> <count>}.
 */
public final class CrashWorker {

    static final String AGENCY = "CRASH0001";
    private static final Actor DRAFTER = Actor.of(11, "示例甲", AGENCY);
    private static final Actor SIGNER = Actor.of(12, "示例乙", AGENCY);
    private static final Actor SECRECY = Actor.of(13, "示例丙", AGENCY);

    private final ConfigurableApplicationContext context;

    private CrashWorker(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @param arguments what to do ({@code publish}, {@code import} or {@code check}), the round, and the file of acknowledgements so far */
    public static void main(String[] arguments) throws Exception {
        CrashWorker worker = new CrashWorker(new SpringApplicationBuilder(Mingbai.class).web(WebApplicationType.NONE).run());
        int round = Integer.parseInt(arguments[1]);
        worker.check(Files.readAllLines(Path.of(arguments[2])), round % 5 == 0);
        switch (arguments[0]) {
            case "publish" -> worker.publishForEver(round);
            case "import" -> worker.importForEver(round);
            case "check" -> {
                worker.context.close();
                say("CLOSED");
            }
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    /** @param all also everything {@code fsck} looks at, which takes longer the more there is */
    private void check(List<String> acknowledged, boolean all) throws InterruptedException {
        LedgerReading ledger = context.getBean(LedgerReading.class);
        while (ledger.counts().waiting() > 0) {
            Thread.sleep(20);
        }
        PublicDocumentReading documents = context.getBean(PublicDocumentReading.class);
        for (String line : acknowledged) {
            String[] words = line.split(" ");
            if (words[0].equals("ACK")) {
                IndexNumber number = IndexNumber.parse(words[1]).orElseThrow();
                if (documents.byIndex(number.org(), number.no()).filter(found -> found.content() != null).isEmpty()) {
                    say("LOST " + words[1]);
                }
            } else {
                DocumentTable table = context.getBean(DocumentTable.class);
                for (int i = 0; i < Integer.parseInt(words[2]); i++) {
                    if (table.bySource(AGENCY, words[1] + i).isEmpty()) {
                        say("LOST " + words[1] + i);
                    }
                }
            }
        }
        if (all) {
            context.getBean(LedgerCheck.class).run(finding -> say("FINDING " + finding));
        }
        say("CHECKED " + context.getBean(PublicListReading.class).count(PublicFilter.ALL));
    }

    private void publishForEver(int round) {
        establish();
        for (int i = 0;; i++) {
            say("ACK " + publish("崩溃试验第" + round + "轮第" + i + "号通知"));
        }
    }

    private IndexNumber publish(String title) {
        DeskReading desk = context.getBean(DeskReading.class);
        long edition = context.getBean(StartDraft.class).run(DRAFTER, AGENCY, DocumentFixtures.notice(title, LocalDate.of(2026, 2, 27)));
        context.getBean(SubmitDraft.class).run(DRAFTER, edition, desk.edition(edition).orElseThrow().version(), Map.of());
        long matter = context.getBean(ReviewReading.class).mattersOf("edition", edition).getFirst();
        GiveOpinion give = context.getBean(GiveOpinion.class);
        give.run(SIGNER, GiveOpinion.Opinion.onScreen(matter, 1, Decision.APPROVE, "", null));
        give.run(SIGNER, GiveOpinion.Opinion.onScreen(matter, 2, Decision.APPROVE, "", null));
        give.run(SECRECY, GiveOpinion.Opinion.onScreen(matter, 3, Decision.APPROVE, "", SecrecyDecision.mayBePublic("不涉密")));
        return context.getBean(PublishEdition.class).run(SIGNER, edition, desk.edition(edition).orElseThrow().version());
    }

    private void importForEver(int round) throws IOException {
        establish();
        String prefix = "R" + round + "-";
        Path file = Files.createTempFile("crash", ".jsonl");
        file.toFile().deleteOnExit();
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            lines.append("{\"source_id\":\"").append(prefix).append(i).append("\",\"title\":\"导入试验").append(i).append("\",\"body\":\"正文").append(i)
                    .append("\",\"agency_code\":\"").append(AGENCY).append("\"}\n");
        }
        Files.writeString(file, lines);
        context.getBean(ImportDocuments.class).run(DRAFTER, file, false, (line, tally) -> say("TAKEN " + prefix + " " + tally.taken()));
    }

    private void establish() {
        if (context.getBean(AgencyReading.class).byCode(AGENCY).isEmpty()) {
            context.getBean(EstablishAgency.class).establish(Actor.PROGRAM, AGENCY, AgencyFacts.of("示例崩溃试验局", "", AgencyKind.DEPARTMENT, AgencyLevel.CITY));
        }
    }
}
