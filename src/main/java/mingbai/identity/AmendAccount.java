package mingbai.identity;

import java.util.ArrayList;
import java.util.List;
import mingbai.identity.CreateAccount.Person;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Corrects a person's name, agency, telephone or e-mail. The login stays. */
@Component
public class AmendAccount {

    private final AccountTable accounts;
    private final Enrolment enrolment;
    private final Ledger ledger;

    AmendAccount(AccountTable accounts, Enrolment enrolment, Ledger ledger) {
        this.accounts = accounts;
        this.enrolment = enrolment;
        this.ledger = ledger;
    }

    @Transactional
    public void amend(Actor actor, long id, long version, String name, String agency, String phone, String email) {
        Account before = accounts.require(id);
        if (before.version() != version) {
            throw new Overtaken("账号“" + before.name() + "”");
        }
        Person person = new Person(before.login(), name, agency, phone, email).tidy();
        Refused.ifAny(enrolment.issues(person));
        List<Act> acts = new ArrayList<>();
        enrolment.describe(actor, before, person, acts);
        ledger.recordAll(acts);
    }
}
