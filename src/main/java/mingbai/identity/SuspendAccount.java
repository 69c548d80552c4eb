package mingbai.identity;

import java.util.Map;
import mingbai.identity.Account.State;
import mingbai.identity.events.IdentityActs;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes an account out of use, at once and in every open session, puts it back, or lifts the lock of five wrong passwords. */
@Component
public class SuspendAccount {

    private final AccountTable accounts;
    private final SessionTable sessions;
    private final Ledger ledger;

    SuspendAccount(AccountTable accounts, SessionTable sessions, Ledger ledger) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.ledger = ledger;
    }

    @Transactional
    public void suspend(Actor actor, long id) {
        if (actor.accountId() == id) {
            throw new Refused("", "不能停用自己的账号，请由另一位安全管理员办理。");
        }
        Account before = accounts.require(id);
        if (before.state() == State.SUSPENDED) {
            throw new Refused("", "这个账号已经停用。");
        }
        write(actor, before.in(State.SUSPENDED), IdentityActs.SUSPENDED);
        sessions.deleteOf(id);
    }

    @Transactional
    public void resume(Actor actor, long id) {
        Account before = accounts.require(id);
        if (before.state() == State.ACTIVE) {
            throw new Refused("", "这个账号正在使用，不必恢复。");
        }
        write(actor, before.in(State.ACTIVE), IdentityActs.RESUMED);
    }

    @Transactional
    public void unlock(Actor actor, long id) {
        Account account = accounts.require(id);
        if (sessions.forgive(id) == 0) {
            throw new Refused("", "这个账号没有锁定。");
        }
        ledger.record(Act.of(IdentityActs.UNLOCKED, actor, account.agency(), Map.of("account", Long.toString(id))));
    }

    private void write(Actor actor, Account after, IdentityActs kind) {
        accounts.update(after);
        ledger.record(Act.of(kind, actor, after.agency(), Map.of("account", Long.toString(after.id())), after.touched()));
    }
}
