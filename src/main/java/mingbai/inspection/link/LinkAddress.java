package mingbai.inspection.link;

import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.web.NetworkBounds;

/**
 * What an address in a text is, seen by itself: nobody is asked.
 *
 * @param kind    where it leads
 * @param address INSIDE the path with its query; OUTSIDE the whole address as it is asked for; else as written
 * @param rule    key of the rule it breaks by itself, "" when none
 * @param why     how, in words
 */
record LinkAddress(Kind kind, String address, String rule, String why) {

    enum Kind { INSIDE, OUTSIDE, OTHER }

    static final String MALFORMED = "link.malformed";
    static final String SCRIPT = "link.script";
    static final String PRIVATE = "link.private";
    static final String MISLEADING = "link.misleading";
    /** As it is asked for, in characters: longer ones are not kept. */
    static final int LONGEST = 2_000;

    private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*):");
    /** An address as people write it for readers; without scheme or www only what no file is called. */
    private static final Pattern SPOKEN = Pattern.compile("^(?:(?i:https?)://((?:[^\\s/:.]+\\.)+[^\\s/:.]{2,20})|(?i)(www\\.(?:[a-z0-9-]+\\.)+[a-z]{2,20}|(?:[a-z0-9-]+\\.)+(?:cn|com|net|org)"
            + "|(?:[^\\s/:.]+\\.)+(?:政务|公益|中国)))(?::\\d{1,5})?(?:/\\S*)?$");
    private static final Pattern LITERAL = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|\\[[0-9A-Fa-f:.]+]");

    /** @param domain host of our own site, @param origin the same with its port */
    static LinkAddress of(Anchor anchor, String domain, String origin) {
        String written = anchor.address();
        if (written.isEmpty() || written.startsWith("#")) {
            return new LinkAddress(Kind.OTHER, written, "", "");
        }
        if (written.startsWith("/") && !written.startsWith("//")) {
            return new LinkAddress(Kind.INSIDE, withoutFragment(written), "", "");
        }
        Matcher scheme = SCHEME.matcher(written);
        String named = scheme.find() ? scheme.group(1).toLowerCase(Locale.ROOT) : "";
        return switch (named) {
            case "http", "https" -> web(anchor, domain, origin);
            case "mailto", "tel" -> mail(written, named);
            case "javascript", "vbscript", "data", "file", "about", "blob" -> new LinkAddress(Kind.OTHER, written, SCRIPT, "链接“" + brief(written) + "”不是网址，而是" + (named.equals("file") ? "某台电脑上的文件" : "脚本或者夹带的数据") + "。");
            default -> malformed(written, named.isEmpty() || written.contains(".") && named.contains(".") ? "缺少“https://”，点击时会被当作本站的地址" : "以“" + brief(named) + ":”开头，浏览器打不开");
        };
    }

    private static LinkAddress mail(String written, String named) {
        boolean sound = named.equals("mailto") ? written.matches("(?i)mailto:[^@\\s]+@[^@\\s]+\\.[^@\\s]+") : written.matches("(?i)tel:[+0-9() -]{3,30}");
        return sound ? new LinkAddress(Kind.OTHER, written, "", "") : malformed(written, named.equals("mailto") ? "不是完整的电子邮件地址" : "不是电话号码");
    }

    private static LinkAddress malformed(String written, String how) {
        return new LinkAddress(Kind.OTHER, written, MALFORMED, "链接“" + brief(written) + "”" + how + "。");
    }

    private static LinkAddress web(Anchor anchor, String domain, String origin) {
        URI uri;
        try {
            uri = uri(withoutFragment(anchor.address()));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return malformed(anchor.address(), "不是有效的网址");
        }
        String host = uri.getHost();
        if (host == null || host.isEmpty() || host.contains("..")) {
            return malformed(anchor.address(), "没有写明网站");
        }
        if (uri.getRawUserInfo() != null) {
            return malformed(anchor.address(), "夹带了用户名或者密码");
        }
        String name = host.toLowerCase(Locale.ROOT);
        if (origin.equalsIgnoreCase(uri.getRawAuthority()) || name.equals(domain) && uri.getPort() == -1) {
            String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            return misled(anchor, name, new LinkAddress(Kind.INSIDE, path + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()), "", ""));
        }
        if (isOfficeHost(name)) {
            return new LinkAddress(Kind.OTHER, anchor.address(), PRIVATE, "链接“" + brief(anchor.address()) + "”指向“" + host + "”，公众在单位外面打不开。");
        }
        String asked = uri.toASCIIString(); // a Chinese character is nine there
        if (asked.length() > LONGEST) {
            return malformed(anchor.address(), "太长，超过" + LONGEST + "个字符");
        }
        return name.contains(".") || name.startsWith("[") ? misled(anchor, name, new LinkAddress(Kind.OUTSIDE, asked, "", "")) : malformed(anchor.address(), "没有写明网站");
    }

    /** With names of Chinese characters as the net knows them. */
    private static URI uri(String address) throws URISyntaxException {
        Matcher parts = Pattern.compile("(?i)^(https?)://([^/?]*)(.*)$", Pattern.DOTALL).matcher(address);
        if (!parts.matches()) {
            throw new URISyntaxException(address, "no host");
        }
        String authority = parts.group(2);
        String ascii = authority.startsWith("[") || authority.contains("@") || authority.chars().allMatch(c -> c < 128) ? authority : IDN.toASCII(authority.replaceAll(":\\d+$", ""), IDN.ALLOW_UNASSIGNED)
                + (authority.matches(".*:\\d+") ? authority.substring(authority.lastIndexOf(':')) : "");
        return new URI(parts.group(1).toLowerCase(Locale.ROOT) + "://" + ascii + parts.group(3).replace("|", "%7C").replace("{", "%7B").replace("}", "%7D"));
    }

    /** Machines that only the office's own network knows: by number, or by a name no registry gives out. */
    private static boolean isOfficeHost(String host) {
        if (LITERAL.matcher(host).matches()) {
            try {
                InetAddress address = InetAddress.ofLiteral(host);
                return NetworkBounds.isHere(address) || NetworkBounds.isReserved(address) || NetworkBounds.isPrivate(address);
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
        return host.equals("localhost") || host.endsWith(".localhost") || host.endsWith(".local") || host.endsWith(".lan") || host.endsWith(".internal") || host.endsWith(".intranet")
                || !host.contains(".") && host.matches("[a-z0-9-]+");
    }

    /** Words that name one site and lead to another; a site and a part of it are the same. */
    private static LinkAddress misled(Anchor anchor, String host, LinkAddress sound) {
        Matcher spoken = SPOKEN.matcher(anchor.words());
        if (!spoken.matches()) {
            return sound;
        }
        String said;
        try {
            said = bare(IDN.toASCII(spoken.group(1) == null ? spoken.group(2) : spoken.group(1), IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return sound;
        }
        String led = bare(host);
        boolean same = said.equals(led) || led.endsWith("." + said) || said.endsWith("." + led);
        return same ? sound : new LinkAddress(sound.kind, sound.address, MISLEADING, "链接文字写的是“" + brief(anchor.words()) + "”，实际打开的是“" + host + "”。");
    }

    private static String bare(String host) {
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    private static String withoutFragment(String address) {
        int at = address.indexOf('#');
        return at < 0 ? address : address.substring(0, at);
    }

    static String brief(String text) {
        return text.length() <= 120 ? text : text.substring(0, 119) + "…";
    }
}
