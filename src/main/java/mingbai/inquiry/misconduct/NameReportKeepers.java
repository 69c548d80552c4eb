package mingbai.inquiry.misconduct;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mingbai.identity.Account;
import mingbai.identity.reading.AccountReading;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A leader names who receives reports for an agency, a second person confirms, a leader ends it. Three different people, each in person. */
@Component
public class NameReportKeepers {

    static final int WORDS = 500;

    private final ReportKeeperTable table;
    private final ReportKeepers keepers;
    private final AccountReading accounts;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    NameReportKeepers(ReportKeeperTable table, ReportKeepers keepers, AccountReading accounts, Ledger ledger, Ids ids, Clock clock) {
        this.table = table;
        this.keepers = keepers;
        this.accounts = accounts;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public ReportKeeper name(Actor leader, String agency, String login, String reason) {
        inPerson(leader, agency, Role.LEADER);
        String why = words(reason, "reason", "请写明为什么由这个人受理举报");
        Account named = accounts.byLogin(login).filter(account -> account.agency().equals(agency)).orElseThrow(() -> new Refused("login", "这个机关没有登录名为“" + login.strip() + "”的人员"));
        if (named.id() == leader.accountId()) {
            throw new Refused("login", "不能指定自己，请由另一位领导指定");
        }
        if (!keepers.mayKeep(named)) {
            throw new Refused("login", "停用的账号和系统、安全、审计三类管理员不能受理举报，请另选一人");
        }
        if (table.of(List.of(agency)).stream().anyMatch(keeper -> keeper.account() == named.id())) {
            throw new Refused("login", "这个人已经在名单上");
        }
        ReportKeeper keeper = new ReportKeeper(ids.next(), agency, named.id(), why, leader.accountId(), today(), 0, "", 0, "", "", 1);
        table.insert(keeper);
        return recorded(KeptApartAct.KEEPER_NAMED, leader, keeper);
    }

    @Transactional
    public ReportKeeper confirm(Actor second, long id, long version) {
        ReportKeeper keeper = seen(id, version);
        inPerson(second, keeper.agency(), Role.LEADER, Role.OFFICE);
        if (keeper.confirmedBy() != 0) {
            throw new Overtaken("这一项指定");
        }
        if (second.accountId() == keeper.namedBy() || second.accountId() == keeper.account()) {
            throw new Refused("", "指定要由另一个人确认：不能是指定的人，也不能是被指定的人");
        }
        return kept(KeptApartAct.KEEPER_CONFIRMED, second, keeper.confirmed(second.accountId(), today()));
    }

    /** Holds at once: what the person has open is closed. */
    @Transactional
    public ReportKeeper end(Actor actor, long id, long version, String reason) {
        ReportKeeper keeper = seen(id, version);
        inPerson(actor, keeper.agency(), Role.LEADER);
        String why = words(reason, "reason", "请写明为什么撤销");
        return kept(KeptApartAct.KEEPER_ENDED, actor, keeper.ended(actor.accountId(), today(), why));
    }

    /** By a role of the person's own for exactly this agency: neither from above nor in another's stead. */
    private void inPerson(Actor actor, String agency, Role... roles) {
        boolean own = accounts.grantsOf(actor.accountId()).stream().anyMatch(grant -> grant.agency().equals(agency) && List.of(roles).contains(grant.role()));
        if (actor.inSteadOf() != null || !own) {
            throw new Refused("", "举报受理人要由这个机关的分管领导本人指定和撤销，由另一名领导或者公开工作机构的人员本人确认；上级机关和受委托代办的人不能办");
        }
    }

    private static String words(String text, String field, String missing) {
        String plain = MisconductText.plain(text);
        if (plain.isEmpty() || plain.length() > WORDS) {
            throw new Refused(field, plain.isEmpty() ? missing : "最多" + WORDS + "字，现有" + plain.length() + "字，请缩短");
        }
        return plain;
    }

    private ReportKeeper seen(long id, long version) {
        ReportKeeper keeper = table.find(id).orElseThrow(NotFound::new);
        if (keeper.version() != version || keeper.endedBy() != 0) {
            throw new Overtaken("这一项指定");
        }
        return keeper;
    }

    private ReportKeeper kept(KeptApartAct act, Actor actor, ReportKeeper next) {
        if (!table.update(next)) {
            throw new Overtaken("这一项指定");
        }
        return recorded(act, actor, next);
    }

    private ReportKeeper recorded(KeptApartAct act, Actor actor, ReportKeeper keeper) {
        ledger.record(Act.of(act, actor, keeper.agency(), Map.of("account", Long.toString(keeper.account())), keeper.touched()));
        return keeper;
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }
}
