package mingbai.operations.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.identity.Account;
import mingbai.identity.ChangePassword;
import mingbai.identity.CreateAccount;
import mingbai.identity.FirstAdministrators;
import mingbai.identity.GrantRole;
import mingbai.identity.Passwords;
import mingbai.identity.reading.AccountReading;
import mingbai.ledger.Actor;
import mingbai.web.Role;
import org.springframework.stereotype.Component;

/**
 * The people of the demonstration: the three administrators, and one for each part in a document's way to the public, working for a few
 * bodies. Their sign-ins are printed; nobody else has an account.
 */
@Component
class Team {

    /** @param password chosen for this installation, so that the printed sign-in holds */
    record Member(String login, String password, String name, String part) {

        /** As it is printed: login, password, who that is. */
        String line() {
            return "%-10s %s  %s（%s）".formatted(login, password, name, part);
        }
    }

    record Part(String login, String name, Set<Role> roles) {}

    static final List<Part> PARTS = List.of(
            new Part("drafter", "示例甲子", Set.of(Role.DRAFTER)),
            new Part("first", "示例乙丑", Set.of(Role.FIRST_REVIEW, Role.OFFICE)),
            new Part("leader", "示例丙寅", Set.of(Role.SECOND_REVIEW, Role.LEADER)),
            new Part("secrecy", "示例丁卯", Set.of(Role.SECRECY_REVIEW)),
            new Part("publisher", "示例戊辰", Set.of(Role.PUBLISHER)),
            new Part("inspector", "示例己巳", Set.of(Role.INSPECTOR)));

    private final FirstAdministrators administrators;
    private final CreateAccount create;
    private final GrantRole grant;
    private final ChangePassword change;
    private final Passwords passwords;
    private final AccountReading accounts;
    private final Map<String, Actor> actors = new LinkedHashMap<>();

    Team(FirstAdministrators administrators, CreateAccount create, GrantRole grant, ChangePassword change, Passwords passwords, AccountReading accounts) {
        this.administrators = administrators;
        this.create = create;
        this.grant = grant;
        this.change = change;
        this.passwords = passwords;
        this.accounts = accounts;
    }

    List<Member> appoint(List<Unit> bodies) {
        return appoint(PARTS, bodies);
    }

    /** @param bodies those they work for; the first is where they are employed */
    List<Member> appoint(List<Part> parts, List<Unit> bodies) {
        List<Member> members = new ArrayList<>();
        for (FirstAdministrators.OneTimeSignIn signIn : administrators.appoint()) {
            Account account = accounts.byLogin(signIn.login()).orElseThrow();
            members.add(member(account, signIn.password(), signIn.name()));
        }
        for (Part part : parts) {
            CreateAccount.Created created = create.create(Actor.PROGRAM, new CreateAccount.Person(part.login(), part.name(), bodies.getFirst().code(), "", ""));
            for (Unit body : bodies) {
                part.roles().forEach(role -> grant.grant(Actor.PROGRAM, created.account().id(), role, body.code()));
            }
            members.add(member(created.account(), created.oneTimePassword(), String.join("、", part.roles().stream().map(Role::label).sorted().toList())));
        }
        return members;
    }

    private Member member(Account account, String oneTime, String part) {
        String password = passwords.oneTime() + "-26"; // whatever letters come: three classes of signs are asked for
        Actor actor = account.actor();
        change.change(actor, oneTime, password);
        actors.put(account.login(), actor);
        return new Member(account.login(), password, account.name(), part);
    }

    /** Somebody of the team at work for a body. */
    Actor at(String login, String agency) {
        Actor actor = actors.get(login);
        if (actor == null) {
            throw new IllegalStateException("nobody of the demonstration signs in as '" + login + "'");
        }
        return Actor.of(actor.accountId(), actor.name(), agency);
    }
}
