package mingbai.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.identity.OwnPassword;
import mingbai.identity.Sessions;
import mingbai.ledger.Actor;

/** Several people walking through one program in a browser, each at a window of their own; what bars the way is collected. */
final class Walk implements AutoCloseable {

    private static final int NARROW = 320;

    private final String origin;
    private final Browser browser;
    private final Sessions sessions;
    private final OwnPassword ownPassword;
    private final Clock clock;
    private final Map<Actor, Page> desks = new LinkedHashMap<>();
    private final List<String> barriers = new ArrayList<>();
    private final Set<String> pictured = new HashSet<>();

    Walk(int port, Sessions sessions, OwnPassword ownPassword, Clock clock) {
        this.origin = "http://localhost:" + port;
        this.browser = Browser.before(origin);
        this.sessions = sessions;
        this.ownPassword = ownPassword;
        this.clock = clock;
    }

    /** A window of somebody who is not signed in. */
    Page visitor() {
        return browser.person();
    }

    void open(Page page, String address) {
        browser.open(page, address);
    }

    /** The person's own window, signed in anew each time: between two visits days may have passed. */
    Page desk(Actor person, String address) {
        Page page = desks.computeIfAbsent(person, any -> browser.person());
        ownPassword.given(person.accountId(), clock.millis());
        page.context().addCookies(List.of(new Cookie("mingbai", sessions.open(person.accountId())).setUrl(origin)));
        browser.open(page, address);
        return page;
    }

    /** Wide and narrow, and looked over for barriers; once a name. */
    void picture(Page page, String name) {
        if (!pictured.add(name)) {
            return;
        }
        browser.picture(page, name);
        Browser.barriers(page).forEach(barrier -> barriers.add(name + ": " + barrier));
        page.setViewportSize(NARROW, 900);
        browser.picture(page, name + "-320");
        if (!Integer.valueOf(NARROW).equals(page.evaluate("() => document.documentElement.scrollWidth"))) {
            barriers.add(name + ": scrolls sideways at 320 px");
        }
        page.setViewportSize(1280, 900);
    }

    /** What kept somebody from using a page that was pictured. */
    List<String> barriers() {
        return List.copyOf(barriers);
    }

    /** What the browser itself complained of. */
    List<String> complaints() {
        return browser.complaints();
    }

    static String path(Page page) {
        return page.url().replaceAll("https?://[^/]+", "").replaceAll("[?#].*", "");
    }

    static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).first().click();
    }

    static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    @Override
    public void close() {
        browser.close();
    }
}
