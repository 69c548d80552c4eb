package mingbai;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import mingbai.agency.Agency;
import mingbai.agency.AgencyFacts;
import mingbai.agency.AgencyKind;
import mingbai.agency.AgencyLevel;
import mingbai.agency.EstablishAgency;
import mingbai.identity.Account;
import mingbai.identity.CreateAccount;
import mingbai.identity.GrantRole;
import mingbai.identity.OwnPassword;
import mingbai.identity.Sessions;
import mingbai.ledger.Actor;
import mingbai.web.Role;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Agencies and people for tests, made by the real use cases: {@code staff.agency("县教育局")}, {@code staff.person(agency, DRAFTER)},
 * {@code mvc.perform(get("/desk").with(staff.signedIn(person)))}. A signed-in request carries the token of its forms.
 */
public final class Staff {

    private final EstablishAgency establish;
    private final CreateAccount create;
    private final GrantRole grant;
    private final Sessions sessions;
    private final CsrfTokenRepository formTokens;
    private final OwnPassword ownPassword;
    private final Clock clock;

    public Staff(EstablishAgency establish, CreateAccount create, GrantRole grant, Sessions sessions, CsrfTokenRepository formTokens,
            OwnPassword ownPassword, Clock clock) {
        this.establish = establish;
        this.create = create;
        this.grant = grant;
        this.sessions = sessions;
        this.formTokens = formTokens;
        this.ownPassword = ownPassword;
        this.clock = clock;
    }

    /** A county department without a parent. */
    public Agency agency(String name) {
        return establish.establish(Actor.PROGRAM, Fresh.code(), AgencyFacts.of(name, "", AgencyKind.DEPARTMENT, AgencyLevel.COUNTY));
    }

    public Agency below(Agency parent, String name) {
        return establish.establish(Actor.PROGRAM, Fresh.code(), AgencyFacts.of(name, parent.code(), AgencyKind.DEPARTMENT, AgencyLevel.COUNTY));
    }

    /** Somebody of the agency holding the roles there. */
    public Actor person(Agency agency, Role... roles) {
        return person(agency.code(), "测试人员", roles);
    }

    public Actor person(String agency, String name, Role... roles) {
        Account account = create.create(Actor.PROGRAM, new CreateAccount.Person(Fresh.login(), name, agency, "", "")).account();
        List.of(roles).forEach(role -> grant.grant(Actor.PROGRAM, account.id(), role, agency));
        return account.actor();
    }

    /** An administrator of the whole installation. */
    public Actor administrator(Role role) {
        return person("", role.label(), role);
    }

    /** Lets the request come from this person, past the page that asks for a password of their own. */
    public RequestPostProcessor signedIn(Actor person) {
        ownPassword.given(person.accountId(), clock.millis());
        Cookie session = new Cookie("mingbai", sessions.open(person.accountId()));
        return request -> {
            request.setCookies(session);
            return formToken(request);
        };
    }

    /** Adds the token that the forms of a page shown for this request's cookies would carry; without any, that of a fresh visitor. */
    public MockHttpServletRequest formToken(MockHttpServletRequest request) {
        if (request.getCookies() == null) {
            request.setCookies(new Cookie("mingbai-visitor", "a-visitor-of-the-test"));
        }
        byte[] token = formTokens.loadToken(request).getToken().getBytes(StandardCharsets.UTF_8);
        byte[] masked = new byte[token.length * 2]; // as a form carries it: a mask (here of zeros), then the token under the mask
        System.arraycopy(token, 0, masked, token.length, token.length);
        request.setParameter("_csrf", Base64.getUrlEncoder().encodeToString(masked));
        return request;
    }
}
