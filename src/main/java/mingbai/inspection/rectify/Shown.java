package mingbai.inspection.rectify;

import java.util.List;
import java.util.regex.Pattern;
import mingbai.publication.Attachment;
import mingbai.web.Refused;

/**
 * What a person shows with an act on a finding.
 *
 * @param address of a document, a record or a page outside, or ""
 */
public record Shown(List<Attachment> files, String address) {

    public static final Shown NOTHING = new Shown(List.of(), "");

    private static final int MOST = 10;
    /** A path of this site or a page of the network: nothing a browser would run. */
    private static final Pattern ADDRESS = Pattern.compile("(?:/(?!/)|https?://)[^\\s\\\\\"'<>]{1,390}");

    public Shown {
        files = List.copyOf(files);
        address = address.strip();
        if (files.size() > MOST) {
            throw new Refused("files", "一次最多上传" + MOST + "个文件，请合并或者分次上传");
        }
        if (!address.isEmpty() && !ADDRESS.matcher(address).matches()) {
            throw new Refused("address", "请填写以 / 开头的站内地址，或者以 http:// 、https:// 开头的网址，不能有空格");
        }
    }

    public static Shown at(String address) {
        return new Shown(List.of(), address);
    }

    boolean isEmpty() {
        return files.isEmpty() && address.isEmpty();
    }
}
