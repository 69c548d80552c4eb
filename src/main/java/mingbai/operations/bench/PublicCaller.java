package mingbai.operations.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The public at the door of a running server, over HTTP: opens the form, reads the little sum, writes in, reads the receipt; each caller from an address of its own. */
final class PublicCaller {

    private static final String WRITE = "/inquiry/write";
    private static final String RECEIPT = "/inquiry/receipt";
    private static final Pattern SEAL = Pattern.compile("name=\"seal\" value=\"([^\"]+)\"");
    private static final Pattern OFFERED = Pattern.compile("name=\"offered\" value=\"([^\"]*)\"");
    private static final Pattern SUM = Pattern.compile("([一二三四五六七八九])加([一二三四五六七八九])等于几");
    private static final Pattern NUMBER = Pattern.compile("<strong class=\"big\">(\\d{4}-\\d{6,})</strong>");
    private static final String NUMBERS = "零一二三四五六七八九";
    private static final int FOUND = 302;
    private static final int OTHER = 303;
    private static final int OK = 200;

    private final HttpClient http;
    private final String origin;

    PublicCaller(HttpClient http, String origin) {
        this.http = http;
        this.origin = origin;
    }

    /** A form as it was shown. @param agency whom it is written to */
    record Form(String agency, String seal, String offered, String sum) {}

    /** What became of a form. @param status of HTTP; @param page what was shown when it was not taken, else ""; @param cookie opens the receipt when it was */
    record Sent(int status, String page, String cookie) {

        boolean taken() {
            return !cookie.isEmpty();
        }
    }

    HttpResponse<String> read(String path, String address) throws IOException, InterruptedException {
        return http.send(request(path, address).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String address) {
        return HttpRequest.newBuilder(URI.create(origin + path)).header("X-Forwarded-For", address);
    }

    Form open(String agency, String address) throws IOException, InterruptedException {
        HttpResponse<String> shown = read(WRITE + "?kind=consultation&agency=" + agency, address);
        if (shown.statusCode() != OK) {
            throw new IOException("the form answered " + shown.statusCode());
        }
        return form(agency, shown.body());
    }

    private static Form form(String agency, String page) throws IOException {
        Matcher sum = SUM.matcher(page);
        if (!sum.find()) {
            throw new IOException("the page holds no form");
        }
        return new Form(agency, first(SEAL, page), first(OFFERED, page), Integer.toString(NUMBERS.indexOf(sum.group(1)) + NUMBERS.indexOf(sum.group(2))));
    }

    private static String first(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        return found.find() ? found.group(1) : "";
    }

    /** Once more when answers that are known already were offered first. */
    Sent send(Form form, String title, String address) throws IOException, InterruptedException {
        Sent sent = post(form, title, address);
        return sent.status() == OK && sent.page().contains("id=\"similar\"")
                ? post(new Form(form.agency(), first(SEAL, sent.page()), first(OFFERED, sent.page()), form.sum()), title, address) : sent;
    }

    private Sent post(Form form, String title, String address) throws IOException, InterruptedException {
        Map<String, String> fields = new LinkedHashMap<>(Map.of("seal", form.seal(), "offered", form.offered(), "sum", form.sum(), "agency", form.agency(), "kind", "consultation",
                "title", title, "text", title + "，需要带什么材料，多少天办好，请答复。", "consent", "no", "go", "send"));
        String body = fields.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        HttpResponse<String> answer = http.send(request(WRITE, address).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
        boolean led = (answer.statusCode() == FOUND || answer.statusCode() == OTHER) && answer.headers().firstValue("Location").orElse("").endsWith(RECEIPT);
        String cookie = led ? answer.headers().firstValue("Set-Cookie").map(whole -> whole.split(";")[0]).orElse("") : "";
        return new Sent(answer.statusCode(), led ? "" : answer.body(), cookie);
    }

    /** The number on the receipt. */
    String number(Sent sent, String address) throws IOException, InterruptedException {
        HttpResponse<String> receipt = http.send(request(RECEIPT, address).header("Cookie", sent.cookie()).GET().build(), HttpResponse.BodyHandlers.ofString());
        String number = first(NUMBER, receipt.body());
        if (number.isEmpty()) {
            throw new IOException("the receipt answered " + receipt.statusCode() + " without a number");
        }
        return number;
    }
}
