package mingbai;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mingbai.agency.Agency;
import mingbai.web.MayCall;
import mingbai.web.Owned;
import mingbai.web.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Walks every handler the program has, with everybody who could call it: nobody signed in, a person without any role, and each role held
 * for the agency that owns the thing, for another one, and for the one above. What {@link MayCall} promises is compared with what happens:
 * who must be kept out is sent through the whole program, who may come in as far as the last interceptor, so that nothing is changed.
 */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandlerWalkTests {

    @Autowired
    MockMvc mvc;
    @Autowired
    Staff staff;
    @Autowired
    ApplicationContext program;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;
    @Autowired
    @Qualifier("mingbai.identity.CallerFilter")
    Filter callerFilter;

    private Agency owner;
    private final Map<String, String> things = new LinkedHashMap<>();
    private final List<Visitor> visitors = new ArrayList<>();

    /** One address of a handler. */
    record Door(HandlerMethod handler, HttpMethod verb, String pattern, RequestMappingInfo info) {

        @Nullable MayCall mayCall() {
            return handler.getMethodAnnotation(MayCall.class);
        }

        @Override
        public String toString() {
            return verb + " " + pattern + " (" + handler.getShortLogMessage() + ")";
        }

        /** The path variables: name and, where the pattern has one, the regular expression. */
        Map<String, String> variables() {
            Map<String, String> found = new LinkedHashMap<>();
            for (String variable : braces(pattern)) {
                String[] parts = variable.substring(1, variable.length() - 1).replaceFirst("^\\*", "").split(":", 2);
                found.put(parts[0], parts.length == 2 ? parts[1] : ".*");
            }
            return found;
        }

        String address(Map<String, String> values) {
            String address = pattern;
            List<String> variables = braces(pattern);
            int i = 0;
            for (Map.Entry<String, String> variable : variables().entrySet()) {
                String value = values.getOrDefault(variable.getKey(), LIKELY.stream().filter(text -> text.matches(variable.getValue())).findFirst().orElse("1"));
                address = address.replace(variables.get(i++), value);
            }
            return address.replace("**", "x").replace("*", "x");
        }

        /** The parts in braces, which may hold braces themselves. */
        private static List<String> braces(String pattern) {
            List<String> found = new ArrayList<>();
            int depth = 0;
            int start = 0;
            for (int i = 0; i < pattern.length(); i++) {
                if (pattern.charAt(i) == '{' && depth++ == 0) {
                    start = i;
                } else if (pattern.charAt(i) == '}' && --depth == 0) {
                    found.add(pattern.substring(start, i + 1));
                }
            }
            return found;
        }
    }

    /** Values for path variables that name nothing owned: the first that the pattern takes. */
    private static final List<String> LIKELY = List.of("1", "x", "000", "2026-03-02", "x001");

    /** Somebody at the door. {@code where}: own, above or other, seen from the agency that owns the thing. */
    record Visitor(String who, @Nullable Role role, String where, @Nullable RequestPostProcessor signedIn) {}

    enum Answer { LET_IN, LED_TO_SIGN_IN, UNAUTHORISED, FORBIDDEN, NOT_FOUND, SOMETHING_ELSE }

    @BeforeAll
    void peopleAndThings() throws Exception {
        Agency above = staff.agency("云泽县人民政府");
        owner = staff.below(above, "云泽县教育局");
        Agency other = staff.agency("云河县教育局");
        for (Sample sample : samples()) {
            things.put(sample.kind(), sample.ownedBy(owner));
        }
        visitors.add(new Visitor("nobody signed in", null, "nowhere", null));
        visitors.add(new Visitor("a person without a role", null, "own", staff.signedIn(staff.person(owner))));
        for (Role role : Role.values()) {
            visitors.add(new Visitor(role.code() + " of the owner", role, "own", staff.signedIn(staff.person(owner, role))));
            visitors.add(new Visitor(role.code() + " of the agency above", role, "above", staff.signedIn(staff.person(above, role))));
            visitors.add(new Visitor(role.code() + " of another agency", role, "other", staff.signedIn(staff.person(other, role))));
        }
    }

    @Test
    void everyHandlerSaysWhoMayCallIt() {
        List<Door> doors = doors();
        assertThat(doors).hasSizeGreaterThan(5);
        assertThat(doors.stream().flatMap(door -> unclear(door).stream())).isEmpty();
        assertThat(program.getBean(RouterFunctionMapping.class).getRouterFunction()).as("a route beside the handlers would pass by the gatekeeper").isNull();
    }

    @Test
    void everyHandlerLetsInWhomItSaysAndNobodyElse() throws Exception {
        List<String> findings = new ArrayList<>();
        for (Door door : doors()) {
            findings.addAll(surprises(door, mvc));
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void aThingThatDoesNotExistIsNotFoundForWhoeverHasTheRole() throws Exception {
        List<String> findings = new ArrayList<>();
        for (Door door : doors()) {
            MayCall mayCall = door.mayCall();
            if (mayCall != null && !mayCall.on().isEmpty()) {
                Map<String, String> nothing = new LinkedHashMap<>(things);
                nothing.put(mayCall.on(), "987654321");
                Visitor holder = visitors.stream().filter(visitor -> visitor.role() == mayCall.value()[0] && visitor.where().equals("own")).findFirst().orElseThrow();
                Answer answer = ask(door, holder, nothing, mvc);
                if (answer != Answer.NOT_FOUND) {
                    findings.add(door + " answers " + answer + " for a thing that does not exist");
                }
            }
        }
        assertThat(findings).isEmpty();
    }

    /** Wrong twins. Nested in a test, they are no beans: the program never has them. */
    @Controller
    static class Twins {

        @GetMapping("/desk/unguarded")
        @ResponseBody
        public String unguarded() {
            return "open";
        }

        @PostMapping("/desk/agency/{agency}/careless")
        @MayCall(Role.DRAFTER)
        @ResponseBody
        public String ignoresTheAgency(@PathVariable String agency) {
            return agency;
        }

        @PostMapping("/desk/agency/{agency}/guarded")
        @MayCall(value = Role.OFFICE, on = "agency")
        @ResponseBody
        public String guarded(@PathVariable String agency) {
            return agency;
        }

        @GetMapping("/elsewhere")
        @MayCall(signedIn = true)
        @ResponseBody
        public String whereNobodyIsSignedIn() {
            return "";
        }
    }

    @Test
    void anUnguardedHandlerIsCaught() throws Exception {
        assertThat(unclear(twin("unguarded", HttpMethod.GET, "/desk/unguarded"))).singleElement().asString().contains("no @MayCall");
    }

    @Test
    void aHandlerThatIgnoresTheAgencyIsCaught() throws Exception {
        assertThat(unclear(twin("ignoresTheAgency", HttpMethod.POST, "/desk/agency/{agency}/careless"))).singleElement().asString()
                .contains("does not ask which agency");
    }

    @Test
    void aHandlerWhereNobodyIsSignedInIsCaught() throws Exception {
        assertThat(unclear(twin("whereNobodyIsSignedIn", HttpMethod.GET, "/elsewhere"))).singleElement().asString().contains("nobody is signed in");
    }

    @Test
    void aHandlerThatTheGatekeeperDoesNotReachIsCaught() throws Exception {
        MockMvc withoutGatekeeper = MockMvcBuilders.standaloneSetup(new Twins()).build();
        Door door = twin("guarded", HttpMethod.POST, "/desk/agency/{agency}/guarded");
        assertThat(unclear(door)).isEmpty();
        assertThat(ask(door, visitors.getFirst(), things, withoutGatekeeper)).isEqualTo(Answer.LET_IN);
        assertThat(surprises(door, withoutGatekeeper)).anyMatch(finding -> finding.contains("nobody signed in"))
                .anyMatch(finding -> finding.contains("office of another agency")).anyMatch(finding -> finding.contains("drafter of the owner"));
    }

    private static Door twin(String name, HttpMethod verb, String pattern) throws NoSuchMethodException {
        Method method = Arrays.stream(Twins.class.getDeclaredMethods()).filter(found -> found.getName().equals(name)).findFirst().orElseThrow();
        return new Door(new HandlerMethod(new Twins(), method), verb, pattern, RequestMappingInfo.paths(pattern).build());
    }

    /** What a handler leaves open in its annotation or its address. */
    private List<String> unclear(Door door) {
        MayCall mayCall = door.mayCall();
        if (mayCall == null) {
            return List.of(door + " has no @MayCall");
        }
        List<String> findings = new ArrayList<>();
        int ways = (mayCall.anyone() ? 1 : 0) + (mayCall.signedIn() ? 1 : 0) + (mayCall.value().length > 0 ? 1 : 0);
        if (ways != 1) {
            findings.add(door + " must say exactly one of anyone, signedIn, roles");
        }
        if (!mayCall.anyone() && !door.pattern().matches("/(desk(/.*)?|sign-.*)")) {
            findings.add(door + " wants to know the caller, but nobody is signed in outside /desk and /sign-");
        }
        Set<String> kinds = program.getBeansOfType(Owned.class).values().stream().map(Owned::kind).collect(Collectors.toSet());
        boolean namesOwned = door.variables().keySet().stream().anyMatch(kinds::contains);
        boolean byRole = mayCall.value().length > 0;
        if (mayCall.on().isEmpty() && (byRole && !door.variables().isEmpty() || mayCall.signedIn() && namesOwned)) {
            findings.add(door + " names a thing and does not ask which agency it belongs to (on = …)");
        }
        if (!mayCall.on().isEmpty() && !(door.variables().containsKey(mayCall.on()) && kinds.contains(mayCall.on()))) {
            findings.add(door + " asks for the agency of '" + mayCall.on() + "', which is not in its address or which no Owned bean knows");
        } else if (!mayCall.on().isEmpty() && !things.containsKey(mayCall.on())) {
            findings.add(door + ": put a class that implements mingbai.Sample for kind '" + mayCall.on() + "' beside the tests of its module");
        }
        return findings;
    }

    private List<String> surprises(Door door, MockMvc through) throws Exception {
        List<String> findings = new ArrayList<>();
        for (Visitor visitor : visitors) {
            Answer expected = expected(door, visitor);
            Answer found = expected == Answer.LET_IN ? upToTheHandler(door, visitor) : ask(door, visitor, things, through);
            if (found != expected) {
                findings.add(door + " answers " + found + " instead of " + expected + " to " + visitor.who());
            }
        }
        return findings;
    }

    /** Derived from the annotation and contracts.md alone: a role holds for its agency, those of oversight for all below. */
    private static Answer expected(Door door, Visitor visitor) {
        MayCall mayCall = door.mayCall();
        if (mayCall == null) {
            return Answer.FORBIDDEN;
        }
        if (mayCall.anyone()) {
            return Answer.LET_IN;
        }
        if (visitor.signedIn() == null) {
            return door.verb() == HttpMethod.GET ? Answer.LED_TO_SIGN_IN : Answer.UNAUTHORISED;
        }
        if (mayCall.signedIn()) {
            return Answer.LET_IN;
        }
        Role role = visitor.role();
        if (role == null || !List.of(mayCall.value()).contains(role)) {
            return Answer.FORBIDDEN;
        }
        boolean covers = mayCall.on().isEmpty() || visitor.where().equals("own")
                || visitor.where().equals("above") && Set.of(Role.OFFICE, Role.LEADER, Role.INSPECTOR).contains(role);
        return covers ? Answer.LET_IN : Answer.FORBIDDEN;
    }

    private Answer ask(Door door, Visitor visitor, Map<String, String> values, MockMvc through) throws Exception {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(door.verb(), java.net.URI.create(door.address(values)));
        request.with(visitor.signedIn() == null ? staff::formToken : visitor.signedIn());
        door.info().getConsumesCondition().getConsumableMediaTypes().stream().findFirst().ifPresent(request::contentType);
        door.info().getProducesCondition().getProducibleMediaTypes().stream().findFirst().ifPresent(request::accept);
        MockHttpServletResponse response = through.perform(request).andReturn().getResponse();
        return switch (response.getStatus()) {
            case 200 -> Answer.LET_IN;
            case 401 -> Answer.UNAUTHORISED;
            case 403 -> Answer.FORBIDDEN;
            case 404 -> Answer.NOT_FOUND;
            case 302 -> String.valueOf(response.getRedirectedUrl()).startsWith("/sign-in?next=") ? Answer.LED_TO_SIGN_IN : Answer.SOMETHING_ELSE;
            default -> Answer.SOMETHING_ELSE;
        };
    }

    private Answer upToTheHandler(Door door, Visitor visitor) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(door.verb().name(), door.address(things));
        if (visitor.signedIn() != null) {
            request = visitor.signedIn().postProcessRequest(request);
        }
        door.info().getConsumesCondition().getConsumableMediaTypes().stream().findFirst().map(MediaType::toString).ifPresent(request::setContentType);
        door.info().getProducesCondition().getProducibleMediaTypes().stream().findFirst().map(MediaType::toString).ifPresent(accept(request));
        callerFilter.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        ServletRequestPathUtils.parseAndCache(request);
        HandlerExecutionChain chain = mapping.getHandler(request);
        if (chain == null || !(chain.getHandler() instanceof HandlerMethod handler) || !handler.getMethod().equals(door.handler().getMethod())) {
            return Answer.SOMETHING_ELSE;
        }
        for (HandlerInterceptor interceptor : chain.getInterceptorList()) {
            if (!interceptor.preHandle(request, new MockHttpServletResponse(), handler)) {
                return Answer.FORBIDDEN;
            }
        }
        return Answer.LET_IN;
    }

    private static java.util.function.Consumer<String> accept(MockHttpServletRequest request) {
        return type -> request.addHeader("Accept", type);
    }

    private List<Door> doors() {
        List<Door> doors = new ArrayList<>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (!handler.getBeanType().getName().startsWith("org.springframework.boot")) {
                Set<RequestMethod> verbs = info.getMethodsCondition().getMethods();
                for (String pattern : info.getPatternValues()) {
                    (verbs.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : verbs)
                            .forEach(verb -> doors.add(new Door(handler, verb.asHttpMethod(), pattern, info)));
                }
            }
        });
        return doors;
    }

    private List<Sample> samples() throws ClassNotFoundException {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Sample.class));
        AutowireCapableBeanFactory factory = program.getAutowireCapableBeanFactory();
        List<Sample> samples = new ArrayList<>();
        for (var candidate : scanner.findCandidateComponents("mingbai")) {
            Class<?> type = ClassUtils.forName(String.valueOf(candidate.getBeanClassName()), getClass().getClassLoader());
            samples.add((Sample) factory.autowire(type, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false));
        }
        return samples;
    }
}
