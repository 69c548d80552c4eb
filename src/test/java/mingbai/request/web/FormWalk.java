package mingbai.request.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

/** Walks the online form as a browser without scripts does: what the last page carried goes along with what is typed. */
final class FormWalk {

    static final byte[] PNG = java.util.Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");
    private static int address = 1;

    private final MockMvc mvc;
    private final String code;
    private final String from;
    private String kept = "";
    private String step = "what";
    private String n = "1";
    MockHttpServletResponse last;

    FormWalk(MockMvc mvc, String code) {
        this.mvc = mvc;
        this.code = code;
        this.from = "10.9." + (address / 200) + "." + (address++ % 200 + 1);
    }

    /** @param typed names and values in turn */
    String go(String go, String... typed) throws Exception {
        return send(go, new MockMultipartFile[0], typed);
    }

    String send(String go, MockMultipartFile[] files, String... typed) throws Exception {
        MockMultipartHttpServletRequestBuilder call = multipart("/agency/" + code + "/request/apply");
        for (MockMultipartFile file : files) {
            call.file(file);
        }
        call.param("go", go).param("step", step).param("n", n).param("kept", kept).with(request -> {
            request.setRemoteAddr(from);
            return request;
        });
        for (int i = 0; i < typed.length; i += 2) {
            call.param(typed[i], typed[i + 1]);
        }
        last = mvc.perform(call).andReturn().getResponse();
        String html = last.getContentAsString();
        kept = hidden(html, "kept", kept);
        step = hidden(html, "step", step);
        n = hidden(html, "n", n);
        return html;
    }

    private static String hidden(String html, String name, String otherwise) {
        Matcher found = Pattern.compile("<input type=\"hidden\" name=\"" + name + "\" value=\"([^\"]*)\">").matcher(html);
        return found.find() ? HtmlUtils.htmlUnescape(found.group(1)) : otherwise;
    }

    FormWalk toWho() throws Exception {
        go("next", "subject", "城东村道工程2025年决算", "description", "城东村道改造工程2025年度竣工决算报告，大约在2025年12月形成。");
        if (step.equals("similar")) {
            go("next");
        }
        return this;
    }

    FormWalk toHow() throws Exception {
        toWho().go("next", "kind", "natural", "name", "张三丰", "document", "RESIDENT_ID", "idNumber", "11010519491231002X", "phone", "0990-0000001");
        return this;
    }

    FormWalk toCheck() throws Exception {
        toHow().go("next", "form", "ELECTRONIC", "way", "PLATFORM", "help", "");
        return this;
    }

    String step() {
        return step;
    }

    String kept() {
        return kept;
    }

    static MockMultipartFile picture(String field, String name) {
        return new MockMultipartFile(field, name, "image/png", PNG);
    }
}
