package mingbai.web;

import java.net.URI;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The site as its operator named it: what stands in masthead, footer and the meta tags of the 政府网站发展指引. The base address is
 * also the origin of the transparency log. A wrong value stops the start with one line.
 */
@Component
public class Site {

    private final String baseAddress;
    private final String name;
    private final String siteIdCode;
    private final String icp;
    private final String police;
    private final String sponsor;
    private final String contact;
    private final boolean demonstration;
    private final boolean sandbox;

    @Autowired
    public Site(@Value("${mingbai.base-address:http://localhost:8080}") String baseAddress,
            @Value("${mingbai.site-name:政府信息公开平台}") String name,
            @Value("${mingbai.site-id-code:}") String siteIdCode,
            @Value("${mingbai.icp:}") String icp,
            @Value("${mingbai.police:}") String police,
            @Value("${mingbai.sponsor:}") String sponsor,
            @Value("${mingbai.contact:}") String contact,
            @Value("${mingbai.demonstration:false}") boolean demonstration,
            @Value("${mingbai.sandbox:false}") boolean sandbox) {
        this.baseAddress = checked(baseAddress);
        this.name = name;
        this.siteIdCode = siteIdCode;
        this.icp = icp;
        this.police = police;
        this.sponsor = sponsor;
        this.contact = contact;
        this.demonstration = demonstration;
        this.sandbox = sandbox;
        if (!siteIdCode.isEmpty() && !siteIdCode.matches("[0-9a-z]{10}")) {
            throw new IllegalArgumentException("mingbai.site-id-code: '" + siteIdCode
                    + "' is not a 10-character site code (网站标识码, e.g. 3100000087); correct it or leave it empty");
        }
    }

    /** A site that is no practice ground. */
    public Site(String baseAddress, String name, String siteIdCode, String icp, String police, String sponsor, String contact, boolean demonstration) {
        this(baseAddress, name, siteIdCode, icp, police, sponsor, contact, demonstration, false);
    }

    private static String checked(String address) {
        String problem = "mingbai.base-address: '" + address + "' is not an address such as https://www.example.gov.cn (no path, no slash at the end)";
        try {
            URI uri = URI.create(address);
            boolean plain = ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null
                    && (uri.getPath() == null || uri.getPath().isEmpty());
            if (!plain) {
                throw new IllegalArgumentException(problem);
            }
            return address;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(problem, e);
        }
    }

    public String baseAddress() {
        return baseAddress;
    }

    /** Host (and port) of the base address: the name the log signs under. */
    public String origin() {
        return URI.create(baseAddress).getAuthority();
    }

    public String name() {
        return name;
    }

    public String siteIdCode() {
        return siteIdCode;
    }

    public String icp() {
        return icp;
    }

    public String police() {
        return police;
    }

    /** The body that runs the site (主办单位), empty when not set. */
    public String sponsor() {
        return sponsor;
    }

    /** How to reach it: telephone, address; one line. */
    public String contact() {
        return contact;
    }

    /** The name without scheme and port, as the site tag SiteDomain wants it. */
    public String domain() {
        return URI.create(baseAddress).getHost();
    }

    /** Whether every page must say that this is a demonstration. */
    public boolean demonstration() {
        return demonstration;
    }

    /** Whether this is a practice ground (培训沙箱): every page says so, and nothing may leave it: no push, no mail, no call of another system. */
    public boolean sandbox() {
        return sandbox;
    }
}
