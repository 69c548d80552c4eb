package mingbai.notice.contact;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import mingbai.merkle.Json;
import mingbai.web.Site;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Codes by text message, through a gateway the operator names, if any: {@code POST} of {@code {"phone": "13900000000", "text": "…"}} with the operator's token as bearer; any 2xx
 * means that it was taken. Off unless set. A wrong setting stops the start with one line.
 */
@Component
class PhoneCodes implements CodeCarrier {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String address;
    private final String token;
    private final Site site;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NEVER).build();

    PhoneCodes(@Value("${mingbai.phone.gateway:}") String address, @Value("${mingbai.phone.token:}") String token, Site site) {
        this.address = checked(address.strip());
        this.token = token.strip();
        this.site = site;
        if (!this.token.matches("[!-~]*")) {
            throw new IllegalArgumentException("mingbai.phone.token: a token is printable ASCII without blanks");
        }
    }

    /** The token and the telephone number travel there: not in plain, unless it is this very machine. */
    private static String checked(String address) {
        if (!address.isEmpty() && !address.matches("https://[^\\s/?#@]+(/[^\\s#]*)?|http://(localhost|127\\.0\\.0\\.1)(:\\d{1,5})?(/[^\\s#]*)?")) {
            throw new IllegalArgumentException("mingbai.phone.gateway: '" + address + "' is not an address such as https://sms.example.gov.cn/send");
        }
        return address;
    }

    @Override
    public Contact.Way way() {
        return Contact.Way.PHONE;
    }

    @Override
    public String whyOff() {
        return address.isEmpty() ? "没有开通" : site.sandbox() ? "在练习环境中没有开通" : "";
    }

    @Override
    public String carry(Contact contact, String code) {
        String text = "【" + site.name() + "】验证码" + code + "，" + SendCode.LASTS.toMinutes() + "分钟内有效，只能用一次。如果不是您本人操作，请不要理会。";
        HttpRequest.Builder call = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(Json.canonical(Map.of("phone", contact.value(), "text", text))));
        if (!token.isEmpty()) {
            call.header("Authorization", "Bearer " + token);
        }
        try {
            int status = client.send(call.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
            return status / 100 == 2 ? "" : "the gateway answered " + status;
        } catch (IOException e) {
            return "the gateway could not be reached: " + e.getClass().getSimpleName();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }
}
