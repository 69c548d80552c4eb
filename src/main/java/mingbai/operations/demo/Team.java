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
 * The people of the demonstration: the three administrators, one for each part in a document's way to the public, working for a few bodies,
 * and those who look after others or are alone with it. Their sign-ins are printed; nobody else has an account.
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

    /** The people of the prefecture: those at the workplaces, and one each who looks after a city, a county, a town, a village. */
    List<Member> appoint(Bodies bodies) {
        List<Member> members = new ArrayList<>(appoint(PARTS, bodies.workplaces()));
        members.add(employ(new Part("city", "示例庚午", Set.of(Role.OFFICE)), List.of(bodies.city())));
        members.add(employ(new Part("county", "示例辛未", Set.of(Role.OFFICE)), List.of(bodies.county())));
        members.add(employ(new Part("clerk", "示例壬申", Set.of(Role.DRAFTER, Role.PUBLISHER, Role.OFFICE)), List.of(bodies.town())));
        members.add(employ(new Part("village", "示例癸酉", Set.of(Role.CORRESPONDENT)), List.of(bodies.village())));
        bodies.stations().forEach(station -> grant.grant(Actor.PROGRAM, account("clerk"), Role.PUBLISHER, station.code()));
        return members;
    }

    /** @param bodies those they work for; the first is where they are employed */
    List<Member> appoint(List<Part> parts, List<Unit> bodies) {
        List<Member> members = new ArrayList<>();
        for (FirstAdministrators.OneTimeSignIn signIn : administrators.appoint()) {
            Account account = accounts.byLogin(signIn.login()).orElseThrow();
            members.add(member(account, signIn.password(), signIn.name()));
        }
        parts.forEach(part -> members.add(employ(part, bodies)));
        return members;
    }

    Member employ(Part part, List<Unit> bodies) {
        CreateAccount.Created created = create.create(Actor.PROGRAM, new CreateAccount.Person(part.login(), part.name(), bodies.getFirst().code(), "", ""));
        for (Unit body : bodies) {
            part.roles().forEach(role -> grant.grant(Actor.PROGRAM, created.account().id(), role, body.code()));
        }
        String roles = String.join("、", part.roles().stream().map(Role::label).sorted().toList());
        return member(created.account(), created.oneTimePassword(), bodies.size() > 1 ? roles : bodies.getFirst().name() + "：" + roles);
    }

    private Member member(Account account, String oneTime, String part) {
        String password = passwords.oneTime() + "-26"; // whatever letters come: three classes of signs are asked for
        Actor actor = account.actor();
        change.change(actor, oneTime, password);
        actors.put(account.login(), actor);
        return new Member(account.login(), password, account.name(), part);
    }

    long account(String login) {
        return at(login, "").accountId();
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
