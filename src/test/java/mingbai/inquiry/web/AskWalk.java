package mingbai.inquiry.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.SettableClock;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** Somebody at the form of an inquiry, from an own network, without scripts. */
final class AskWalk {

    private static final String NUMBERS = "零一二三四五六七八九";
    private static final Pattern SUM = Pattern.compile("([一二三四五六七八九])加([一二三四五六七八九])等于几");
    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"(seal|offered|kept|agency|about)\" value=\"([^\"]*)\"");

    final Map<String, String> typed = new LinkedHashMap<>();
    private final MockMvc mvc;
    private final SettableClock clock;
    private final String network;
    String page = "";
    MockHttpServletResponse last = new MockHttpServletResponse();

    AskWalk(MockMvc mvc, SettableClock clock, String network) {
        this.mvc = mvc;
        this.clock = clock;
        this.network = network;
        typed.putAll(Map.of("kind", "consultation", "title", "幼儿园几月报名", "text", "请问城东幼儿园秋季班几月开始报名，需要带什么材料？", "consent", "yes", "name", "示例丙", "phone", "0990-0000007",
                "email", "", "place", "城东街道"));
    }

    AskWalk open(String address) throws Exception {
        last = mvc.perform(get(address).with(request -> {
            request.setRemoteAddr(network);
            return request;
        })).andReturn().getResponse();
        page = last.getContentAsString();
        return this;
    }

    AskWalk waits() {
        clock.advance(Duration.ofSeconds(6));
        return this;
    }

    AskWalk send(String go, MockMultipartFile... files) throws Exception {
        MockMultipartHttpServletRequestBuilder form = multipart("/inquiry/write");
        for (MockMultipartFile file : files) {
            form.file(file);
        }
        hidden().forEach((name, values) -> form.param(name, values.toArray(new String[0])));
        typed.forEach(form::param);
        if (!typed.containsKey("sum")) {
            form.param("sum", Integer.toString(sum()));
        }
        last = mvc.perform(form.param("go", go).with(request -> {
            request.setRemoteAddr(network);
            return request;
        })).andReturn().getResponse();
        page = last.getContentAsString();
        return this;
    }

    private Map<String, List<String>> hidden() {
        Map<String, List<String>> hidden = new LinkedHashMap<>();
        Matcher found = HIDDEN.matcher(page);
        while (found.find()) {
            if (!typed.containsKey(found.group(1))) {
                hidden.computeIfAbsent(found.group(1), name -> new ArrayList<>()).add(found.group(2));
            }
        }
        return hidden;
    }

    int sum() {
        Matcher asked = SUM.matcher(page);
        return asked.find() ? NUMBERS.indexOf(asked.group(1)) + NUMBERS.indexOf(asked.group(2)) : -1;
    }
}
