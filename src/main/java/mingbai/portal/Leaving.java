package mingbai.portal;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Leads the links of a text to sites that are no government's over the page that asks first. */
final class Leaving {

    private static final Pattern LINK = Pattern.compile("(<a\\b[^>]*?\\shref=\")(https?://[^\"]*)(\")");

    private Leaving() {}

    /** @param host of our own site */
    static String guarded(String cleanHtml, String host) {
        return LINK.matcher(cleanHtml).replaceAll(link -> {
            String address = link.group(2).replace("&amp;", "&").replace("&#61;", "=").replace("&#64;", "@").replace("&#43;", "+");
            String to = leaves(address, host) ? "/leave?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8) : link.group(2);
            return Matcher.quoteReplacement(link.group(1) + to + link.group(3));
        });
    }

    /** Sites under .gov.cn and .政务 are of the same house (国办发〔2017〕47号). */
    static boolean leaves(String address, String host) {
        try {
            String other = URI.create(address).getHost();
            String name = other == null ? "" : other.toLowerCase(Locale.ROOT);
            return !name.equals(host) && !name.equals("gov.cn") && !name.endsWith(".gov.cn") && !name.endsWith(".xn--zfr164b");
        } catch (IllegalArgumentException e) {
            return true;
        }
    }
}
