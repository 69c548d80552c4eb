package mingbai.inquiry.misconduct;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.identity.reading.AccountReading;
import mingbai.ledger.Actor;
import mingbai.storage.SealedFiles;
import mingbai.web.Role;

/** A body with the one above it, each with somebody named to receive reports. All people are made up. */
final class House {

    static final String FACTS = "青石仓库的账本在三月里被换过三次，旧账本烧在锅炉房。";
    static final String WHOM = "仓管科的邱示例";
    static final String NAME = "柳不言";
    static final String CONTACT = "0990-7731264";
    static final String FEAR = "怕被调到北山泵站去。";
    static final String FILE_NAME = "青石仓库底账.txt";
    static final String FILE = "底账原件第七页：领用一百二十袋，实发三十袋。";
    /** Everything nobody else may come upon. */
    static final List<String> SECRETS = List.of("青石仓库", "锅炉房", "邱示例", NAME, CONTACT, "北山泵站", "底账原件第七页", "实发三十袋");

    final Staff staff;
    final AccountReading accounts;
    final NameReportKeepers naming;
    final TakeReport take;
    final OpenReport open;
    final SealedFiles sealed;
    final Agency above;
    final Agency body;
    final Actor leader;
    final Actor office;
    final Actor keeper;
    final Actor keeperAbove;

    House(Staff staff, AccountReading accounts, NameReportKeepers naming, TakeReport take, OpenReport open, SealedFiles sealed) {
        this.staff = staff;
        this.accounts = accounts;
        this.naming = naming;
        this.take = take;
        this.open = open;
        this.sealed = sealed;
        above = staff.agency("示范县人民政府");
        body = staff.below(above, "县仓储中心");
        leader = staff.person(body.code(), "示例领导", Role.LEADER);
        office = staff.person(body.code(), "示例办公", Role.OFFICE);
        keeper = named(body, leader, office, "受理示例甲");
        keeperAbove = named(above, staff.person(above.code(), "县里领导", Role.LEADER), staff.person(above.code(), "县里办公", Role.OFFICE), "受理示例乙");
    }

    /** Somebody new, named and confirmed. */
    Actor named(Agency agency, Actor leads, Actor confirms, String name) {
        Actor person = staff.person(agency.code(), name);
        ReportKeeper keeper = naming.name(leads, agency.code(), login(person), "负责纪检工作");
        naming.confirm(confirms, keeper.id(), keeper.version());
        return person;
    }

    String login(Actor person) {
        return accounts.require(person.accountId()).login();
    }

    Told told() {
        return new Told(body.code(), false, WHOM, FACTS, NAME, CONTACT, true, FEAR, "web", LocalDate.of(2026, 3, 2));
    }

    Told told(String against, boolean head, String whom, String facts) {
        return new Told(against, head, whom, facts, "", "", false, "", "web", LocalDate.of(2026, 3, 2));
    }

    Evidence evidence() {
        return new Evidence(FILE_NAME, sealed.seal(new ByteArrayInputStream(FILE.getBytes(StandardCharsets.UTF_8)), FILE_NAME));
    }

    TakeReport.Receipt reported() {
        return reported(told());
    }

    TakeReport.Receipt reported(Told told) {
        return take.run(Actor.PROGRAM, told, List.of(evidence()), UUID.randomUUID().toString());
    }

    /** The id of the report as this person's list has it. */
    long idOf(Actor person, TakeReport.Receipt receipt) {
        return open.list(person.accountId()).stream().filter(one -> one.number().equals(receipt.number())).findFirst().orElseThrow().id();
    }

    boolean lists(Actor person, TakeReport.Receipt receipt) {
        return open.list(person.accountId()).stream().anyMatch(one -> one.number().equals(receipt.number()));
    }

    /** Opens it and has it shown. */
    OpenReport.Opened opened(Actor person, TakeReport.Receipt receipt) {
        open.open(person, idOf(person, receipt), "办理");
        return open.show(person).orElseThrow();
    }
}
